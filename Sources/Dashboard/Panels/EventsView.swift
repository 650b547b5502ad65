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
            if events.isEmpty { page.add("nothing has happened yet", .dim) }
            return page.view(size, scroll: scroll)
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
