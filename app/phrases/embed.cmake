# cmake -DIN=en.json -DOUT=english.cpp -P embed.cmake: the phrases of the file as a C++ table.
file(READ ${IN} json)
string(JSON phrases GET "${json}" phrases)
string(JSON count LENGTH "${phrases}")
math(EXPR last "${count} - 1")
set(rows "")
function(add_row key text)
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(REPLACE "\n" "\\n" text "${text}")
  set(rows "${rows}    {\"${key}\", \"${text}\"},\n" PARENT_SCOPE)
endfunction()
foreach(i RANGE ${last})
  string(JSON key MEMBER "${phrases}" ${i})
  string(JSON type TYPE "${phrases}" "${key}")
  string(JSON value GET "${phrases}" "${key}")
  if(type STREQUAL "OBJECT")
    string(JSON forms LENGTH "${value}")
    math(EXPR lastForm "${forms} - 1")
    foreach(f RANGE ${lastForm})
      string(JSON form MEMBER "${value}" ${f})
      string(JSON text GET "${value}" "${form}")
      add_row("${key}#${form}" "${text}")
    endforeach()
  else()
    add_row("${key}" "${value}")
  endif()
endforeach()
file(WRITE ${OUT} "#include \"phrases/english.hpp\"

namespace phrases {

const EnglishPhrase englishPhrases[] = {
${rows}};
const std::size_t englishPhraseCount = sizeof englishPhrases / sizeof *englishPhrases;

}  // namespace phrases
")
