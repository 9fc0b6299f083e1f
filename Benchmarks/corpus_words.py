"""Word lists of the generated corpus. Every person, body and event in it is invented by combination."""

COUNTRIES = [
    ("AU", "Australia", "Canberra"), ("BE", "Belgium", "Brussels"), ("BR", "Brazil", "Brasília"),
    ("CA", "Canada", "Ottawa"), ("CN", "China", "Beijing"), ("CZ", "Czechia", "Prague"), ("DE", "Germany", "Berlin"),
    ("EG", "Egypt", "Cairo"), ("ES", "Spain", "Madrid"), ("FI", "Finland", "Helsinki"), ("FR", "France", "Paris"),
    ("GB", "Britain", "London"), ("GR", "Greece", "Athens"), ("ID", "Indonesia", "Jakarta"), ("IN", "India", "New Delhi"),
    ("IT", "Italy", "Rome"), ("JP", "Japan", "Tokyo"), ("KE", "Kenya", "Nairobi"), ("KR", "South Korea", "Seoul"),
    ("MX", "Mexico", "Mexico City"), ("NG", "Nigeria", "Abuja"), ("NL", "Netherlands", "The Hague"),
    ("NO", "Norway", "Oslo"), ("NZ", "New Zealand", "Wellington"), ("PL", "Poland", "Warsaw"),
    ("PT", "Portugal", "Lisbon"), ("RO", "Romania", "Bucharest"), ("SE", "Sweden", "Stockholm"),
    ("SN", "Senegal", "Dakar"), ("TR", "Türkiye", "Ankara"), ("UA", "Ukraine", "Kyiv"), ("VN", "Vietnam", "Hanoi"),
    ("ZA", "South Africa", "Pretoria"), ("CL", "Chile", "Santiago"), ("CI", "Côte d’Ivoire", "Yamoussoukro"),
]

GIVEN = """Aino Anders Ángela Béla Chiara Dagný Dmytro Élodie Fatima Gintarė Håkon Ibrahim Ivana Jiří João Keiko Łukasz
Mónica Nguyễn Olga Øyvind Paweł Renée Søren Tadeáš Thandiwe Ülkü Værdís Wei Ximena Yaw Zoë Min-jun Seo-yeon Amina
Bogdan Catalina Dieter Esther Felipe""".split()

FAMILY = """Abe Åkesson Almeida Bauer Björnsdóttir Černý Diallo Dubois Eriksen Ferrari García Haddad Ilves İnönü Jansen
Kovács Kowalczyk Lefèvre Müller Nakamura Ngo Novák Okafor Ødegård Papadopoulos Petrenko Quiroga Rossi Sørensen Șerban
Takahashi Tshabalala Underwood Vasić Wójcik Xavier Yıldız Zieliński O'Connor D'Angelo""".split()

FIELDS = """Foreign Affairs|Defence|the Interior|Finance|Trade|Energy|Justice|Transport|Agriculture|Development|Health|
Digital Affairs|Fisheries|Labour|the Economy|the Environment""".replace("\n", "").split("|")

BODIES = """Port Authority|Export Control Office|Institute for Arms Research|Maritime Agency|Shipping Lines|
Central Bank|Customs Service|Research Council|Broadcasting Service|News Agency|Daily Courier|Steel Works|
Aviation Holding|Energy Exchange|Cyber Security Centre|Election Commission|Court of Audit|Red Cross Society|
Chamber of Commerce|Space Agency""".replace("\n", "").split("|")

PLACES = """Harbour|Straits|Airfield|Border Crossing|Terminal|Valley|Island|Province|Test Range|Canal""".split("|")

WEAPONS = """Strela-{n} missile|Kestrel-{n} drone|M-{n} howitzer|Nimbus-{n} radar|patrol boat P-{n}|
satellite Orlik-{n}""".replace("\n", "").split("|")

INSTRUMENTS = """Resolution {n}|Agreement {n} on mutual inspection|Sanctions Regulation {n}|Convention {n} on transit|
Memorandum {n}""".replace("\n", "").split("|")

SUBJECTS = """the shipments of ammunition|the new export licences|the inspection of the terminal|the cyber attack on
the grid|the closure of the strait|the sanctions against the shipping company|the extension of the mandate|the test of
a ballistic missile|the detention of the crew|the agreement on grain transit|the delivery of air defence|the drilling
in disputed waters|the report of the panel|the exercise near the border|the price cap on crude oil|the expulsion of
diplomats|the vote in the council|the transfer of satellite imagery|the repair of the pipeline|the ban on imports of
timber|the use of cluster munitions|the talks on prisoners|the audit of the central bank|the blockade of the port""".replace(
    "\n", " ").split("|")

REASONS = """because the documents presented so far do not show who ordered it|as both sides had agreed in writing
before the summer|since inspectors were not admitted to the site|although the figures published last week differ by a
factor of three|and expects an answer before the next meeting of the council|while the parliament has still to
ratify the arrangement|if the other party keeps to the timetable of the memorandum|so that insurance can be given to
civilian vessels|in spite of the objections that three neighbours have raised|until an independent commission has looked
into the matter|provided that costs are shared as in the years before|and leaves open whether further measures will
follow""".replace("\n", " ").split("|")

SECOND = """It gives no figures.|The ministry refers questions about dates to the port authority.|It adds that the crew
was informed in advance, and that no payment was made.|Details are to be published within 30 days.|Earlier
statements had spoken of two vessels; this one speaks of three.|It names neither the company nor the flag state.|It
calls the allegation an attempt to influence the vote, without saying whose.|A written answer has been sent to the
secretariat.|The amount, 4.5 million, agrees with the budget of the year before.|It repeats the position of
March, word for word.|No reason is given for the delay.|It welcomes the mediation of the neighbours.""".replace(
    "\n", " ").split("|")

QUOTE_OPEN = """we will not accept|there is no truth whatsoever in|our position has not changed on|nobody has shown us any
evidence of|we are deeply concerned by|we call on all parties to end|it is high time to speak openly about|we stand
in resolute opposition to|we take note, with regret, of|the government bears full responsibility for|history will
judge|we reserve every right in the matter of""".replace("\n", " ").split("|")

QUOTE_END = """and we will say so in every forum|whatever others may claim|— not today, not tomorrow|and the facts are on
our side|as the Charter of the United Nations demands|, which prolongs the suffering of civilians|and this is a
“red line” for us|as long as it takes|in accordance with the law of the sea|; the rest is speculation|and I repeat:
without preconditions|until the last prisoner is home""".replace("\n", " ").split("|")

FRAGMENTS = """a flagrant violation|irresponsible and dangerous|politically motivated|a step in the right direction|
wholly unfounded|without precedent|an act of piracy|deeply regrettable|baseless accusations|a matter of days|
non-negotiable|a dialogue of the deaf""".replace("\n", "").split("|")

ORIGINALS = [
    ("ko", "근거 없는 비난"), ("uk", "безпідставні звинувачення"), ("ja", "根拠のない非難"), ("el", "αβάσιμες κατηγορίες"),
    ("ru", "ни сегодня, ни завтра"), ("fr", "des accusations sans fondement, « et rien d’autre »"),
    ("de", "haltlose Vorwürfe – nichts weiter"), ("tr", "mesnetsiz suçlamalar"),
]

CUES = """said|told reporters|insisted|vowed|called for|warned|noted|denied|stressed|wrote on its website|announced|
replied when asked""".replace("\n", "").split("|")

TAGS = """shipping|sanctions|energy|arms|cyber|elections|grain|border|human-rights|finance|space|migration|fisheries|
council|verification|prisoners""".replace("\n", "").split("|")

ACTS = """say say say say say announce report assess confirm acknowledge deny deny accuse condemn concern oppose reject
demand urge urge promise agree threaten warn support praise decline correct""".split()
