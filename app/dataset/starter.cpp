#include "dataset/starter.hpp"

#include "dataset/texts.hpp"

#include <nlohmann/json.hpp>

namespace dataset {
namespace {

/// With @ID@ and @NAME@ to fill in, the latter as JSON text.
constexpr std::string_view pattern = R"({
  "$comment": "An own dataset for pactmap. Change what is here, delete what you do not need, then run: pactmap validate --strict THIS-FILE. Any object may have a $comment; the program passes over it.",
  "format": "pactmap-dataset",
  "version": 1,
  "id": "@ID@",
  "name": @NAME@,
  "description": "Say here in a few sentences what the dataset holds.",
  "years": {
    "$comment": "The range of the slider. Add \"last\" where the organization has ended.",
    "first": 1990
  },
  "statuses": [
    {
      "$comment": "signatory, member, member-frozen, observer and former need no words here. A status of your own does; kind is one of member, signatory, observer, former, none, and where periods overlap the highest rank is shown.",
      "id": "candidate",
      "label": "Candidate",
      "kind": "observer",
      "rank": 25
    }
  ],
  "memberships": [
    {
      "$comment": "One claim: this state (ISO 3166-1 alpha-3) had this status from that day on. A date is 1999-04-20, 1999-04 or 1999, as exactly as it is known. \"to\" is the first day on which it no longer holds; leave it out where it still does.",
      "state": "FRA",
      "status": "candidate",
      "from": "1990-06",
      "to": "1992-01-01",
      "act": "asks to join",
      "sources": ["example"]
    },
    {
      "state": "FRA",
      "status": "member",
      "from": "1992-01-01",
      "act": "joins",
      "note": "A remark for the card of the state.",
      "sources": ["example"],
      "verification": "reported"
    },
    { "state": "DEU", "status": "member", "from": "1991", "sources": ["example"] }
  ],
  "acts": [
    {
      "$comment": "What happened without changing a status, for the cards of these states. With \"caption\": true, the words for the changes of that day.",
      "date": "1991-11-12",
      "states": ["FRA"],
      "text": "ratifies the treaty",
      "sources": ["example"]
    }
  ],
  "groupings": [
    {
      "$comment": "Regional groupings; a state may be in several, and a member may have a \"from\" and \"to\" of its own.",
      "id": "rhine",
      "name": "Rhine",
      "from": "1995",
      "sources": ["example"],
      "members": [{ "state": "DEU" }, { "state": "FRA" }]
    }
  ],
  "events": [
    {
      "$comment": "Signs on the map. Kinds: treaty, session, body, document, exercise, operation, deployment, appeal, statement. \"approximate\": true where the place is not known exactly.",
      "id": "first-session",
      "kind": "session",
      "date": "1992-03-04",
      "title": "First session",
      "place": { "name": "Strasbourg", "state": "FRA", "lon": 7.75, "lat": 48.58 },
      "states": ["DEU", "FRA"],
      "sources": ["example"]
    }
  ],
  "sources": {
    "example": {
      "$comment": "Every claim names its sources by such a key. Place is an address or where it was published.",
      "title": "The title of a source",
      "author": "Its author",
      "date": "1999",
      "place": "where to find it"
    }
  }
}
)";

void replaceFirst(std::string& text, std::string_view what, const std::string& with) {
    text.replace(text.find(what), what.size(), with);
}

}  // namespace

std::string starterDataset(std::string_view name) {
    const std::string shown = printable(name, 100);
    std::string text(pattern);
    replaceFirst(text, "@ID@", makeIdentifier(name));
    replaceFirst(text, "@NAME@", nlohmann::json(shown).dump());
    return text;
}

}  // namespace dataset
