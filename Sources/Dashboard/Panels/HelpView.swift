/// The keys and the commands.
struct HelpView: OpenedView {
    var scroll: Int
    var enterKey: String

    func view(_ size: Size) -> Grid {
        Frame(title: "Help", note: "Esc closes", noteRole: .dim, isFocused: true).around(size) {
            page(columns: $0.columns).view($0, scroll: scroll)
        }
    }

    func page(columns: Int) -> Page {
        var page = Page()
        for (key, text) in HelpView.keys(enter: enterKey) {
            let space = String(repeating: " ", count: max(1, 14 - Grid.width(of: key)))
            page.lines.append([(key + space, text.isEmpty ? .dim : .title), (text, .text)])
        }
        return page
    }

    /// With its border, where there is room for all.
    static var rows: Int { keys(enter: "").count + 2 }

    private static func keys(enter: String) -> [(String, String)] {
        [
            ("Tab", "the next panel; back with Shift"),
            ("↑ ↓ j k", "choose a row; PgUp PgDn Home End go far"),
            (enter, "a query: its text, its plan with each row accounted for"),
            ("", "a replay: its lineage, range by range; a worker: break it"),
            ("+ −", "a longer or shorter interval: \(enter) applies it, Esc drops it"),
            ("space", "freezes the display; batches go on being counted"),
            ("!", "breaks something on purpose, after asking"),
            ("x", "ends every fault that was put in place"),
            ("d", "drills and their verdicts"),
            ("r", "rejected records: where, why, and what they were"),
            ("/", "shows only the queries whose name holds a text"),
            ("t", "in an opened query: one batch or all; Tab: the next query"),
            ("s S", "sorts the queries by the next column; turns the order round"),
            ("e", "what happened"),
            (":", "a command; Tab completes it"),
            ("q", "quits; weir run goes on from here"),
            ("", ""),
            ("interval TIME", "interval 200ms · interval auto"),
            ("kill", "kill worker 1 · kill driver"),
            ("slow lose", "slow worker 1 300ms · lose blocks 1"),
            ("stop fail", "stop source 5s · fail sink 5s · fill disk 5s"),
            ("squeeze", "squeeze memory 5s · poison 10: as many bad records"),
            ("clear", "ends every fault that was put in place"),
            ("open sort", "open QUERY · sort name|rate|out|p99|state|late"),
            ("theme", "theme default|terminal16|light|colour-blind-safe|FILE"),
            ("", ""),
            ("in / able", "rows a second that come in, and that would be possible"),
            ("behind", "what the sources hold and no batch has taken yet"),
            ("ledger ✓", "in = out + filtered + late + rejected + held, each batch"),
            ("late", "rows that came after the watermark closed their window"),
            ("● ✓ fine   ▲ ◐ ↺ attention   ✗ broken   ↕ the interval changed", ""),
        ]
    }
}
