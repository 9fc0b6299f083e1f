"""Invented records: plain dictionaries in the shape of the model, the same for the same random numbers.

Keys starting with `_` are for the generator only and are written nowhere but in the JSON.
"""

import datetime
import re
import unicodedata

import corpus_words as words

FIRST = datetime.date(2015, 1, 1)
SPEAKING = ("person", "office", "government", "organisation", "group")


def slug(text):
    """ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "x"


class Records:
    def __init__(self, random, statements):
        self.random = random
        scale = min(1.0, max(0.01, statements / 100_000))
        self.taken = set()
        self.entities = []
        self.sources = []
        self.events = []
        self.statements = []
        self.make_entities(max(60, int(3_000 * scale)))
        self.speakers = [entity["id"] for entity in self.entities if entity["type"] in SPEAKING]
        self.topics = [entity["id"] for entity in self.entities]
        self.places = [entity["id"] for entity in self.entities if entity["type"] == "place"]
        self.outlets = [entity["id"] for entity in self.entities if entity["type"] == "organisation"]
        self.make_sources(max(20, int(2_000 * scale)))
        self.make_events(max(10, int(1_000 * scale)))
        self.make_statements(statements)

    # ---- small choices

    def chance(self, share):
        return self.random.random() < share

    def some(self, values, low, high):
        """Between `low` and `high` different values."""
        return self.random.sample(values, min(len(values), self.random.randint(low, high)))

    def new_id(self, base):
        name, number = base, 2
        while name in self.taken:
            name = f"{base}-{number}"
            number += 1
        self.taken.add(name)
        return name

    def day(self, low=0, high=3_650):
        return FIRST + datetime.timedelta(days=self.random.randint(low, high))

    # ---- entities

    def make_entities(self, count):
        names = set()
        for code, name, capital in words.COUNTRIES:
            self.add_entity(names, "government", name, code, aliases=[{"name": capital, "kind": "metonym"}])
        kinds = ["person"] * 8 + ["office"] * 4 + ["organisation"] * 6 + ["place"] * 2 + ["weapon", "instrument"]
        while len(self.entities) < count:
            kind = self.random.choice(kinds)
            code, country, _ = self.random.choice(words.COUNTRIES)
            number = self.random.randint(2, 2_500)
            if kind == "person":
                name = f"{self.random.choice(words.GIVEN)} {self.random.choice(words.FAMILY)}"
                if self.chance(0.4):
                    name = name.replace(" ", f" {self.random.choice('ABCDEFGHJKLMNPRSTVW')}. ", 1)
            elif kind == "office":
                rank = self.random.choice(["Minister", "Deputy Minister", "Spokesperson for the Minister"])
                name = f"{rank} of {self.random.choice(words.FIELDS)}, {country}"
            elif kind == "organisation":
                name = f"{country} {self.random.choice(words.BODIES)}"
                if self.chance(0.5):
                    name += f" No. {number}"
            elif kind == "place":
                name = f"{self.random.choice(words.FAMILY)} {self.random.choice(words.PLACES)}"
            elif kind == "weapon":
                name = self.random.choice(words.WEAPONS).format(n=number)
            else:
                name = self.random.choice(words.INSTRUMENTS).format(n=number)
            self.add_entity(names, kind, name, code)
        bodies = [entity["id"] for entity in self.entities if entity["type"] in ("government", "organisation")]
        for number in range(max(2, count // 100)):
            entity = {
                "id": self.new_id(f"signatories-{number + 1:03d}"), "type": "group",
                "name": f"Signatories of joint statement {number + 1}", "members": self.some(bodies, 2, 9),
            }
            self.entities.append(entity)

    def add_entity(self, names, kind, name, code, aliases=None):
        if name in names:
            return
        names.add(name)
        entity = {"id": self.new_id(slug(name)), "type": kind, "name": name}
        if kind not in ("weapon", "instrument") or self.chance(0.5):
            entity["country"] = [code]
        if aliases:
            entity["aliases"] = aliases
        elif self.chance(0.15) and kind in ("person", "organisation"):
            alias = f"{name} ({self.random.choice(['formerly', 'known as'])} {len(names)})"
            entity["aliases"] = [alias]
        if self.chance(0.3):
            entity["description"] = (f"Invented {kind} for measurements: concerned with "
                                     f"{self.random.choice(words.SUBJECTS)}, {self.random.choice(words.REASONS)}.")
        earlier = [other["id"] for other in self.entities[-40:] if other["type"] in ("government", "organisation")]
        if earlier and self.chance(0.5):
            link = {"office": "office-of", "place": "located-in"}.get(kind, "related-to")
            entity["links"] = [{"type": link, "to": self.random.choice(earlier)}]
        if self.chance(0.1):
            entity["identifiers"] = {"wikidata": f"Q{self.random.randint(10**6, 10**8)}"}
        if self.chance(0.3):
            entity["tags"] = self.some(words.TAGS, 1, 3)
        self.entities.append(entity)

    # ---- sources

    def make_sources(self, count):
        for number in range(count):
            day = self.day(30)
            subject = self.random.choice(words.SUBJECTS)
            title = self.random.choice([
                f"Statement on {subject}", f"“No comment”: questions remain about {subject}",
                f"Minister's remarks on {subject}, {day.year}", f"{subject[0].upper()}{subject[1:]}: what is known",
                f"Weekly report no. {number}: {subject}",
            ])
            kind = self.random.choice(["article"] * 6 + ["communique", "report", "transcript", "post", "broadcast"])
            published = day.isoformat()
            if self.chance(0.08):
                published += "?"
            source = {
                "id": self.new_id(f"{kind}-{day.isoformat()}-{number:04d}"), "type": kind, "title": title,
                "published": published, "_from": day.isoformat(), "_to": day.isoformat(),
            }
            if self.chance(0.8):
                source["publisher"] = self.random.choice(self.outlets)
            elif self.chance(0.5):
                source["publisher"] = f"{self.random.choice(words.FAMILY)} & {self.random.choice(words.FAMILY)}, Publishers"
            if self.chance(0.2):
                source["authors"] = self.some(self.speakers, 1, 2)
            if self.chance(0.3):
                source["language"] = self.random.choice(["ko", "uk", "fr", "de", "ja", "es"])
            if self.chance(0.85):
                source["url"] = f"https://news.example/{day.year}/{day.month:02d}/{slug(subject)}-{number}?ref=a,b&lang=en"
                source["retrieved"] = (day + datetime.timedelta(days=self.random.randint(0, 20))).isoformat()
            if self.chance(0.7):
                source["reliability"] = self.random.choice("ABBCCD")
            if self.chance(0.15):
                source["descriptor"] = f"Reports at second hand, {self.random.choice(words.REASONS)}."
            self.sources.append(source)

    # ---- events

    def make_events(self, count):
        kinds = "transfer strike test vote sanction meeting agreement publication deployment cyber other".split()
        for number in range(count):
            text, first, last = self.date(self.day())
            subject = self.random.choice(words.SUBJECTS)
            event = {
                "id": self.new_id(f"event-{number + 1:04d}"), "type": self.random.choice(kinds),
                "title": f"{subject[0].upper()}{subject[1:]} ({number + 1})", "date": text,
                "_from": first, "_to": last,
            }
            if self.chance(0.7):
                event["status"] = self.random.choice(["alleged", "disputed", "disputed", "planned"])
            if self.chance(0.4) and self.places:
                event["place"] = self.random.choice(self.places)
            event["actors"] = [
                {"entity": entity, "role": role}
                for entity, role in zip(self.some(self.speakers, 1, 3), ["actor", "target", "participant"])
            ]
            if self.chance(0.5):
                event["sources"] = [self.random.choice(self.sources)["id"]]
            if number and self.chance(0.05):
                event["part_of"] = self.events[self.random.randrange(number)]["id"]
            self.events.append(event)

    def date(self, day):
        """An EDTF date that ends on `day` or before, with its first and last day (`None`: open or not known)."""
        choice = self.random.random()
        iso = day.isoformat()
        if choice < 0.70:
            return iso, iso, iso
        if choice < 0.80:
            return iso + self.random.choice("?~%"), iso, iso
        before = day.replace(day=1) - datetime.timedelta(days=1)
        if choice < 0.90:
            return f"{before:%Y-%m}", before.replace(day=1).isoformat(), before.isoformat()
        year = day.year - 1
        if choice < 0.93:
            return f"{year}-XX", f"{year}-01-01", f"{year}-12-31"
        if choice < 0.95:
            return f"{year}~", f"{year}-01-01", f"{year}-12-31"
        if choice < 0.98:
            start = before - datetime.timedelta(days=self.random.randint(1, 60))
            return f"{start.isoformat()}/{before.isoformat()}", start.isoformat(), before.isoformat()
        if choice < 0.99:
            return f"../{before.isoformat()}", None, before.isoformat()
        return "XXXX", None, None

    # ---- statements

    def sentence(self, start):
        return f"{start} {self.random.choice(words.SUBJECTS)} {self.random.choice(words.REASONS)}."

    def gist(self):
        start = self.random.choice([
            "The ministry rejects", "It defends", "The speaker welcomes", "Both governments regret",
            "The office leaves open who is behind", "It demands an end to", "The spokesperson knows nothing of",
            "The agency expects a decision on", "It says little new about", "The delegation opposes",
        ])
        parts = [self.sentence(start)]
        for _ in range(self.random.choice([0, 1, 1, 2, 2, 4])):
            parts.append(self.random.choice(words.SECOND))
        if self.chance(0.25):
            parts.append(self.sentence("It also mentions"))
        return " ".join(parts)

    def quotation(self):
        if self.chance(0.35):
            exact = self.random.choice(words.FRAGMENTS)
        else:
            exact = (f"{self.random.choice(words.QUOTE_OPEN)} {self.random.choice(words.SUBJECTS)}"
                     f" {self.random.choice(words.QUOTE_END)}").replace(" ,", ",").replace(" ;", ";")
            if self.chance(0.5):
                exact = exact[0].upper() + exact[1:]
            if self.chance(0.06):
                exact = exact.replace("we ", 'we, "the undersigned", ', 1)
        if self.chance(0.03):
            exact = "- " + exact
        if self.chance(0.06):
            language, original = self.random.choice(words.ORIGINALS)
            return {"exact": exact, "original": {"exact": original, "language": language}}
        if self.chance(0.08):
            return {"exact": exact, "prefix": "told reporters: “", "suffix": "”, according to the minutes"}
        return exact

    def speaker(self, entity):
        if self.chance(0.04):
            return {"label": self.random.choice(["a senior official", "two diplomats; names withheld", "unattributed"]),
                    "for": [self.random.choice(self.speakers)]}
        if self.chance(0.08):
            return {"entity": entity, "for": self.some(self.speakers, 1, 2)}
        if self.chance(0.04):
            return {"entity": entity, "as": "acting head of delegation"}
        return entity

    def make_statements(self, count):
        width = max(6, len(str(count)))
        for number in range(count):
            source = self.random.choice(self.sources)
            published = datetime.date.fromisoformat(source["_from"])
            form = self.random.choice(["indirect", "indirect", "mixed", "mixed", "direct"])
            statement = {
                "id": f"st-{number + 1:0{width}d}",
                "speakers": [self.speaker(entity)
                             for entity in self.some(self.speakers, 1, self.random.choice([1, 1, 1, 1, 2, 3]))],
                "act": self.random.choice(words.ACTS), "form": form,
            }
            if form != "direct":
                statement["gist"] = self.gist()
            if form != "indirect":
                statement["quotes"] = [self.quotation() for _ in range(self.random.choice([1, 1, 1, 2, 3]))]
            statement["about"] = self.some(self.topics, 1, 4)
            if self.chance(0.3):
                statement["to"] = self.some(self.speakers, 1, 2)
            if self.chance(0.7):
                statement["events"] = [event["id"] for event in self.some(self.events, 1, 2)]
            if number and self.chance(0.12):
                target = self.statements[self.random.randrange(number)]
                statement["re"] = [{"kind": self.random.choice(["denies", "answers", "repeats", "contradicts"]),
                                    "to": target["id"]}]
                if self.chance(0.2):
                    statement["re"].append({"kind": "denies", "to": self.random.choice(self.events)["id"]})
            if self.chance(0.85):
                said = published - datetime.timedelta(days=self.random.choice([0, 0, 0, 1, 1, 2, 5]))
                statement["said"], statement["_from"], statement["_to"] = self.date(said)
            place = source["id"]
            if self.chance(0.2):
                place = {"id": place, "at": self.random.choice(["p. 4", "para 12", "00:10:23", "§ 3, note 2"])}
            statement["source"] = place
            if self.chance(0.3):
                origin = self.random.choice(self.sources)
                if origin["_from"] < source["_from"]:
                    statement["origin"] = origin["id"]
            if number and self.chance(0.03):
                statement["via"] = self.statements[self.random.randrange(number)]["id"]
            if self.chance(0.08):
                statement["also_in"] = [{"id": other["id"], "at": "p. 1"} if self.chance(0.3) else other["id"]
                                        for other in self.some(self.sources, 1, 2) if other is not source]
                if not statement["also_in"]:
                    del statement["also_in"]
            if self.chance(0.2):
                statement["cue"] = self.random.choice(words.CUES)
            if self.chance(0.05):
                statement["language"] = self.random.choice(["ko", "uk", "fr", "ru"])
            if self.chance(0.15):
                assessment = {"credibility": str(self.random.randint(1, 5))}
                if self.chance(0.5):
                    assessment["likelihood"] = self.random.choice(["likely", "unlikely", "very-likely"])
                elif self.chance(0.5):
                    assessment["confidence"] = self.random.choice(["low", "moderate", "high"])
                statement["assessment"] = assessment
            if self.chance(0.03):
                statement["status"] = self.random.choice(["corrected", "doubtful"])
            if self.chance(0.35):
                statement["tags"] = self.some(words.TAGS, 1, 3)
            if self.chance(0.04):
                statement["note"] = f"Checked by hand; compare no. {self.random.randint(1, count)}."
            self.statements.append(statement)
        # A narrower marking only where nothing refers to the statement: then nobody else's effective marking changes.
        named = {statement.get("via") for statement in self.statements}
        for statement in self.statements:
            named.update(response["to"] for response in statement.get("re", []))
        for statement in self.statements:
            if statement["id"] not in named and self.chance(0.05):
                statement["marking"] = "tlp-green"
