#!/bin/bash
# The names of all states and territories of ISO 3166-1 (and Kosovo) in the languages of the region, as JSON, from
# the unpacked CLDR packages in the folder given. Called by geodata/build.
set -euo pipefail
src=$1
languages=(en ru hy az be ka kk ky tg uz tk uk ro et lv lt)
files=()
for l in "${languages[@]}"; do files+=("$src/cldr-localenames-full/main/$l/territories.json"); done
jq --slurp --sort-keys --slurpfile core "$src/cldr-core/supplemental/codeMappings.json" '
    # Withdrawn from ISO 3166-1 but kept by CLDR; the numbers 900 and above are user-assigned.
    ["ANT", "BUR", "SCG", "DDR", "FXX", "NTZ", "SUN", "TMP", "YMD", "YUG", "ZAR"] as $withdrawn
    | (map(.main | to_entries[0] | {(.key): .value.localeDisplayNames.territories}) | add) as $names
    | [$core[0].supplemental.codeMappings | to_entries[]
        | select((.value._alpha3 and .value._numeric and (.value._numeric | tonumber) < 900) or .key == "XK")
        | {a2: .key, a3: (if .key == "XK" then "XKX" else .value._alpha3 end)}
        | select(.a3 | IN($withdrawn[]) | not)] as $codes
    | {source: "Unicode CLDR 48.2 (cldr-localenames-full and cldr-core)",
       licence: "Unicode-3.0",
       states: ($codes | map({(.a3): (.a2 as $a2 | $names
                    | with_entries(.value = .value[$a2]) | with_entries(select(.value)))}) | add)}
' "${files[@]}"
