import Telemetry

/// What happened, the newest first. Opened, it tells all of it; beside other panels, a line of each.
struct EventsView: OpenedView {
    var state: DashboardState
    var isFocused = false
    var scroll = 0

    func view(_ size: Size) -> Grid {
        let events = state.shown.events
        let frame = Frame(title: "Events", note: "\(events.count)", isFocused: isFocused)
        return frame.around(size) { size in
            page(columns: size.columns).view(size, scroll: scroll)
        }
    }

    func page(columns: Int) -> Page {
        let events = state.shown.events
        var page = Page()
        for event in events.reversed() {
            let (glyph, role) = EventsView.glyph(event)
            let batch = event.batch < 0 ? "–" : Figures.grouped(event.batch)
            let space = String(repeating: " ", count: max(0, 7 - batch.count))
            let when = Figures.timeOfDay(event.timeInMicroseconds) + " " + space + batch + " "
            let margin = Grid.width(of: when) + 2
            let texts = isFocused ? Fitted.lines(event.text, columns - margin) : [event.text]
            page.lines.append([(when, .dim), (glyph, role), (" " + texts[0], .text)])
            for text in texts.dropFirst() {
                page.add(String(repeating: " ", count: margin) + text)
            }
        }
        if events.isEmpty { invite(&page) }
        return page
    }

    /// Who sees weir for the first time learns here what there is to try; it goes with the first
    /// event.
    private func invite(_ page: inout Page) {
        page.add("nothing has happened yet", .dim)
        guard !isFocused, state.shown.hasSnapshot else { return }
        page.add()
        let hints = [
            ("−", "a shorter interval, \(state.enterKey) applies it"),
            (state.enterKey, "opens the chosen query"),
            ("!", "kills a worker: watch what is replayed"),
            ("space", "holds the display still"), ("?", "every key"),
        ]
        for (key, text) in hints {
            page.lines.append([(Fitted.left(key, 7), .title), (text, .dim)])
        }
    }

    private static func glyph(_ event: Event) -> (String, Role) {
        switch event.kind {
        case .interval: return ("↕", .title)
        case .drill, .lost, .failed: return ("✗", .broken)
        case .recovered: return ("✓", .fine)
        case .rejected: return ("▲", .attention)
        case .verdict:
            let isPass = event.text.contains(Verdict.Result.pass.rawValue)
            return isPass ? ("✓", .fine) : ("▲", .attention)
        case .notice: return ("·", .dim)
        }
    }
}
