import Telemetry

/// What happened, the newest first.
struct EventsView {
    var state: DashboardState
    var isFocused = false
    var scroll = 0

    func view(_ size: Size) -> Grid {
        let events = state.shown.events
        let frame = Frame(title: "Events", note: "\(events.count)", isFocused: isFocused)
        return frame.around(size) { size in
            var page = Page()
            for event in events.reversed() {
                let (glyph, role) = EventsView.glyph(event)
                let batch = event.batch < 0 ? "–" : Figures.grouped(event.batch)
                let space = String(repeating: " ", count: max(0, 7 - batch.count))
                page.lines.append([
                    (Figures.timeOfDay(event.timeInMicroseconds), .dim),
                    (" " + space + batch + " ", .dim), (glyph, role), (" " + event.text, .text),
                ])
            }
            if events.isEmpty { invite(&page) }
            return page.view(size, scroll: scroll)
        }
    }

    /// Who sees weir for the first time learns here what there is to try; it goes with the first
    /// event.
    private func invite(_ page: inout Page) {
        page.add("nothing has happened yet", .dim)
        guard !isFocused, state.shown.hasSnapshot else { return }
        page.add()
        let hints = [
            ("−", "a shorter interval, ⏎ applies it"), ("⏎", "opens the chosen query"),
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
