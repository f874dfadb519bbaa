//! Articles as a feed would make them, from one with everything to one with next to nothing.

use nutgraf::model::*;

pub fn link(url: &str) -> Link {
    Link::from_parsed(url).expect("a link with a good scheme")
}

pub fn day(year: u16, month: u8, day: u8) -> Date {
    Date { year, month: Some(month), day: Some(day), time: None }
}

fn claim(text: &str, citations: &[usize]) -> Claim {
    Claim { text: text.into(), citations: citations.iter().copied().map(Citation::Source).collect() }
}

fn cell(value: Value) -> Cell {
    Cell { value, note: None, citations: Vec::new() }
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn reference(title: &str, url: &str, publisher: &str, image: Option<&str>) -> Reference {
    Reference {
        title: title.into(),
        url: link(url),
        publisher: Some(publisher.into()),
        icon: None,
        image: image.map(link),
        published: Some(day(2026, 11, 20)),
    }
}

fn column(name: &str, url: Option<&str>, highlight: bool) -> Column {
    Column { name: name.into(), url: url.map(link), highlight }
}

fn source(id: &str, title: &str, publisher: &str) -> Source {
    Source {
        id: id.into(),
        title: title.into(),
        url: Some(link(&format!("https://sources.example/{id}"))),
        publisher: Some(publisher.into()),
        icon: Some(link("https://sources.example/icon.svg")),
        published: Some(day(2026, 11, 19)),
    }
}

pub fn element(name: &'static str, children: Vec<BodyNode>) -> BodyNode {
    BodyNode::Element { name, attributes: Vec::new(), children }
}

/// Every part of the anatomy, each with something in it.
pub fn complete() -> Article {
    Article {
        id: "https://paper.example/2026/harbour".into(),
        lang: Some("en".into()),
        headline: "Northport’s cargo cranes now run on batteries alone, and three rival harbours want to know how"
            .into(),
        url: Some(link("https://paper.example/2026/harbour")),
        image: Some(link("https://images.example/harbour.svg")),
        picture: Picture {
            attributes: [
                ("alt", "A gantry crane over a quay at dawn"),
                ("width", "1280"),
                ("height", "720"),
                ("srcset", "https://images.example/harbour.svg 640w"),
            ]
            .map(|(name, value)| (name, value.to_owned()))
            .to_vec(),
            caption: vec![
                ("caption", "The last diesel crane of Northport on its way to the scrapyard.".to_owned()),
                ("credit", "Photo: Ines Okafor".to_owned()),
            ],
        },
        published: Some(day(2026, 11, 21)),
        modified: Some(day(2026, 11, 23)),
        authors: vec![
            Author { name: "Ines Okafor".into(), url: Some(link("https://paper.example/people/okafor")) },
            Author { name: "Tomasz Lindqvist".into(), url: None },
        ],
        hook: Some("A mid-sized harbour did in fourteen months what the big ones put down for 2035.".into()),
        reading_minutes: 4,
        tldr: Tldr {
            what_changed: Some(claim(
                "All 22 ship-to-shore cranes at Northport switched from diesel generators to swappable battery packs on 18 November.",
                &[1],
            )),
            why_it_matters: Some(claim(
                "Cranes burn a third of a harbour’s fuel. The switch pays for itself in under six years at today’s prices.",
                &[1, 2],
            )),
            what_to_do_next: Some(claim(
                "If you ship through Northport, ask your forwarder for the new handling rates before the winter contracts close.",
                &[],
            )),
        },
        lead: Some("A lead that nobody sees where there is a TL;DR.".into()),
        body: vec![
            element(
                "p",
                vec![BodyNode::Text(
                    "The last diesel generator on the north quay fell silent at ten past six in the morning.".into(),
                )],
            ),
            element("h4", vec![BodyNode::Text("Fourteen months".into())]),
            element(
                "p",
                vec![
                    BodyNode::Text("The harbour’s engineers rebuilt ".into()),
                    element("strong", vec![BodyNode::Text("one crane every nineteen days".into())]),
                    BodyNode::Text(", on a quay that never closed. The ".into()),
                    BodyNode::Element {
                        name: "a",
                        attributes: vec![("href", "https://paper.example/plan".into())],
                        children: vec![BodyNode::Text("published plan".into())],
                    },
                    BodyNode::Text(" had allowed thirty.".into()),
                ],
            ),
            element(
                "blockquote",
                vec![element(
                    "p",
                    vec![BodyNode::Text("We did not wait for a better battery. We waited for a better plug.".into())],
                )],
            ),
        ],
        analysis: Some(Analysis {
            by: Origin::Ai,
            model: Some("Briefwriter 4".into()),
            at: Some(day(2026, 11, 22)),
            reviewed_by: Some("Dana Whitlock".into()),
        }),
        takeaways: vec![
            claim("Packs are charged off-peak and swapped in eleven minutes, so no crane waits for a cable.", &[1]),
            claim("Noise on the quay fell by 14 decibels; night shifts are allowed again.", &[2]),
            Claim {
                text: "The grid operator pays the harbour for holding 18 MWh in reserve.".into(),
                citations: vec![Citation::Source(3), Citation::Unresolved("grid-memo".into())],
            },
        ],
        comparison: vec![Comparison {
            title: Some("Four harbours compared".into()),
            caption: Some("How four harbours move containers".into()),
            columns: vec![
                column("Northport", Some("https://northport.example/"), true),
                column("Easthaven", None, false),
                column("Port Calder", None, false),
                column("Maris Gate", None, false),
            ],
            rows: vec![
                Row {
                    feature: "Battery cranes in service".into(),
                    cells: vec![
                        cell(Value::Yes),
                        Cell {
                            value: Value::No,
                            note: Some("two on trial".into()),
                            citations: vec![Citation::Source(2)],
                        },
                        cell(Value::No),
                        cell(Value::Unknown),
                    ],
                },
                Row {
                    feature: "Cranes".into(),
                    cells: vec![
                        cell(Value::Number(22.0)),
                        cell(Value::Number(41.0)),
                        cell(Value::Number(17.5)),
                        cell(Value::Number(128_000.0)),
                    ],
                },
                Row {
                    feature: "Night work allowed".into(),
                    cells: vec![cell(Value::Yes), cell(Value::No), cell(Value::Yes), cell(text("Weekends only"))],
                },
            ],
        }],
        technical: vec![
            claim(
                "Each pack holds 820 kWh of iron-phosphate cells, cooled by sea water through a titanium exchanger.",
                &[3],
            ),
            claim("Lowering a container returns up to 62% of the energy that lifting it took.", &[3]),
        ],
        implications: vec![
            Implication {
                prediction: "Easthaven orders the same packs before its own tender closes.".into(),
                rationale: Some(
                    "Its two trial cranes already share the plug, and its lease on the generators ends in spring."
                        .into(),
                ),
                likelihood: Some(Likelihood::High),
                horizon: Some("6 months".into()),
                citations: vec![Citation::Source(2)],
            },
            Implication {
                prediction: "Rates for refrigerated boxes fall below those of the road.".into(),
                rationale: None,
                likelihood: Some(Likelihood::Percent(35)),
                horizon: Some("by 2028".into()),
                citations: Vec::new(),
            },
        ],
        timeline: vec![
            TimelineEntry {
                date: Date { year: 2025, month: Some(9), day: None, time: None },
                title: "The first crane is rebuilt".into(),
                text: Some("It stands idle for eleven weeks; the last one needs nine days.".into()),
                citations: vec![Citation::Source(1)],
            },
            TimelineEntry {
                date: day(2026, 6, 2),
                title: "Half of the fleet runs on packs".into(),
                text: None,
                citations: Vec::new(),
            },
            TimelineEntry {
                date: day(2026, 11, 18),
                title: "The last generator is switched off".into(),
                text: None,
                citations: Vec::new(),
            },
        ],
        sections: vec![
            Section {
                id: "perspectives".into(),
                title: "Perspectives".into(),
                icon: Some("people"),
                content: SectionContent::Claims(vec![
                    claim(
                        "The dockers’ union counts eleven jobs that became two, and eleven people who were retrained.",
                        &[2],
                    ),
                    claim("Residents of the north quay ask why the cranes still beep.", &[]),
                ]),
            },
            Section {
                id: "method".into(),
                title: "How the figures were checked".into(),
                icon: Some("method"),
                content: SectionContent::Text(vec![
                    element(
                        "p",
                        vec![BodyNode::Text("Fuel is what the harbour bought, not what the cranes report.".into())],
                    ),
                    element("p", vec![BodyNode::Text("Prices are those of the week of the switch.".into())]),
                ]),
            },
            Section {
                id: "packs".into(),
                title: "The packs themselves".into(),
                icon: None,
                content: SectionContent::Table(Comparison {
                    title: Some("The packs themselves".into()),
                    caption: None,
                    columns: vec![column("HP-820", None, false)],
                    rows: vec![Row { feature: "Charge".into(), cells: vec![cell(text("820 kWh"))] }],
                }),
            },
        ],
        sources: vec![
            source("harbour-report", "Quay electrification: final report", "Northport Harbour Board"),
            source("noise-study", "Noise and night work at four harbours", "Coast Review"),
            Source {
                id: "pack-sheet".into(),
                title: "Data sheet of the HP-820 pack".into(),
                url: None,
                publisher: None,
                icon: None,
                published: None,
            },
        ],
        coverage: vec![
            reference(
                "The quiet quay",
                "https://gazette.example/quiet",
                "Harbour Gazette",
                Some("https://images.example/quay.svg"),
            ),
            reference("Batteries at the waterfront: who pays?", "https://ledger.example/who-pays", "The Ledger", None),
            Reference {
                published: Some(day(2026, 11, 22)),
                ..reference("A night without engines", "https://www.gazette.example/night", "Harbour Gazette", None)
            },
        ],
        topics: vec![
            Topic { tag: "harbours".into(), url: None },
            Topic { tag: "energy storage".into(), url: Some(link("https://paper.example/topics/storage")) },
        ],
        related: vec![
            RelatedGroup {
                reason: Reason::Topic,
                label: "Explore #energy-storage".into(),
                url: Some(link("https://paper.example/topics/storage")),
                items: vec![
                    reference(
                        "A ferry that charges while it unloads",
                        "https://paper.example/ferry",
                        "The Morning Paper",
                        Some("https://images.example/ferry.svg"),
                    ),
                    reference(
                        "Sodium cells leave the laboratory",
                        "https://paper.example/sodium",
                        "The Morning Paper",
                        Some("https://images.example/cells.svg"),
                    ),
                    reference(
                        "Why swapping beat charging on the quay",
                        "https://paper.example/swap",
                        "The Morning Paper",
                        Some("https://images.example/quay.svg"),
                    ),
                ],
            },
            RelatedGroup {
                reason: Reason::Entity,
                label: "Easthaven".into(),
                url: None,
                items: vec![reference(
                    "Easthaven’s lease runs out",
                    "https://paper.example/lease",
                    "The Morning Paper",
                    None,
                )],
            },
            RelatedGroup {
                reason: Reason::Source,
                label: "Northport Harbour Board".into(),
                url: Some(link("https://northport.example/news")),
                items: Vec::new(),
            },
        ],
        original: Some(Original {
            publisher: Some("The Morning Paper".into()),
            url: link("https://paper.example/2026/harbour"),
        }),
        corrections: vec![Correction {
            date: day(2026, 11, 22),
            text: "An earlier version gave the number of cranes as 24.".into(),
        }],
        attachments: vec![Attachment {
            url: link("https://paper.example/audio/harbour.mp3"),
            mime_type: "audio/mpeg".into(),
            title: Some("Listen: the quay at night".into()),
            bytes: Some(8_420_000),
            seconds: Some(754),
        }],
    }
}

/// An item of a plain JSON Feed.
pub fn plain() -> Article {
    Article {
        id: "2".into(),
        lang: Some("en".into()),
        headline: "Council approves the river path".into(),
        url: Some(link("https://paper.example/river-path")),
        published: Some(day(2026, 11, 20)),
        authors: vec![Author { name: "Joan Petrie".into(), url: None }],
        lead: Some("After nine years and four designs, the council voted 31 to 6 for a path along the whole east bank. Work begins in March and should take two summers.".into()),
        body: vec![element("p", vec![BodyNode::Text("After nine years and four designs, the council voted 31 to 6 for a path along the whole east bank. Work begins in March and should take two summers. Anglers had asked for more.".into())])],
        topics: vec![Topic { tag: "city".into(), url: None }],
        original: Some(Original { publisher: None, url: link("https://www.paper.example/river-path") }),
        ..Article::default()
    }
}

/// An untitled post.
pub fn microblog() -> Article {
    Article {
        id: "3".into(),
        headline: "Ferry 12 is back in service after the storm.".into(),
        lead: Some("First boat left at 06:40 with eleven people and a dog on board.".into()),
        published: Some(Date { time: Some(Time { hour: 7, minute: 5, second: 0, offset: -90 }), ..day(2026, 11, 23) }),
        ..Article::default()
    }
}

/// Words that know no end.
pub fn long_words() -> Article {
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let mut article = complete();
    article.id = "4".into();
    article.lang = Some("de".into());
    article.headline = format!("{word}: {word}");
    article.hook = Some(word.repeat(2));
    article.tldr.what_changed = Some(claim(word, &[1]));
    article.comparison[0].columns[1].name = word.into();
    article.comparison[0].rows[0].feature = word.into();
    article.topics[0].tag = word.into();
    article
}

/// Right to left, in an interface that may not be.
pub fn arabic() -> Article {
    Article {
        id: "5".into(),
        lang: Some("ar".into()),
        headline: "رافعات ميناء الشمال تعمل الآن بالبطاريات وحدها".into(),
        url: Some(link("https://paper.example/ar/harbour")),
        image: Some(link("https://images.example/quay.svg")),
        published: Some(day(2026, 11, 21)),
        authors: vec![Author { name: "ليلى حداد".into(), url: None }],
        hook: Some("ما خططت له الموانئ الكبرى لعام 2035 أنجزه ميناء متوسط في أربعة عشر شهرًا.".into()),
        tldr: Tldr {
            what_changed: Some(claim(
                "تحولت جميع الرافعات الـ22 من مولدات الديزل إلى بطاريات HP-820 قابلة للتبديل.",
                &[1],
            )),
            why_it_matters: Some(claim("تستهلك الرافعات ثلث وقود الميناء، وتسترد كلفتها في أقل من ست سنوات.", &[1])),
            what_to_do_next: Some(claim("اسأل وكيل الشحن عن الأسعار الجديدة قبل إبرام عقود الشتاء.", &[])),
        },
        analysis: Some(Analysis { by: Origin::Mixed, model: None, at: None, reviewed_by: Some("سامر".into()) }),
        takeaways: vec![claim("تُشحن البطاريات ليلًا وتُبدَّل في إحدى عشرة دقيقة.", &[1])],
        comparison: vec![Comparison {
            title: None,
            caption: None,
            columns: vec![column("ميناء الشمال", None, true), column("Easthaven", None, false)],
            rows: vec![Row {
                feature: "رافعات كهربائية".into(), cells: vec![cell(Value::Yes), cell(Value::Unknown)]
            }],
        }],
        implications: vec![Implication {
            prediction: "تطلب موانئ أخرى البطاريات نفسها.".into(),
            rationale: None,
            likelihood: Some(Likelihood::Medium),
            horizon: None,
            citations: Vec::new(),
        }],
        sources: vec![source("harbour-report", "Quay electrification: final report", "Northport Harbour Board")],
        topics: vec![Topic { tag: "موانئ".into(), url: None }],
        ..Article::default()
    }
}

/// As little as an article can have.
pub fn bare() -> Article {
    Article { id: "6".into(), headline: "A headline and nothing else".into(), ..Article::default() }
}

pub fn feed() -> Feed {
    Feed {
        title: Some("The Morning Paper".into()),
        lang: Some("en".into()),
        disclaimer: Some("All rights remain with the publishers named. Briefings are made from their reports and may contain mistakes.".into()),
        recap: Some(Recap {
            title: "The week in seven briefings".into(),
            text: Some("What moved, what stalled and what to watch on Monday.".into()),
            url: Some(link("https://paper.example/week")),
        }),
        ..Feed::default()
    }
}
