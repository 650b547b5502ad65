import Telemetry

/// Failures on purpose, the newest first: target, what is left of the fault, and the verdict.
///
/// ```
/// ✓ PASS kill-worker                              recovered in 44 ms
///   worker 1 of 4: 18 tables equal, 336776 rows  8 412 rows replayed
/// ↺ slow-worker:300ms                           recovering for 1.2 s
///   worker 0 of 4
/// ```
struct DrillsPanel: OpenedView {
    var state: DashboardState
    var isFocused = false
    var scroll = 0

    func view(_ size: Size) -> Grid {
        let drills = state.snapshot.drills
        let frame = Frame(
            title: "Drills", note: note(drills),
            noteRole: drills.contains { $0.verdict?.result == .fail } ? .broken : .text,
            isFocused: isFocused)
        return frame.around(size) { size in
            page(columns: size.columns).view(size, scroll: scroll, isTelling: isFocused)
        }
    }

    func page(columns: Int) -> Page {
        var page = Page()
        for drill in state.snapshot.drills.reversed() { add(drill, columns: columns, on: &page) }
        if page.lines.isEmpty { page.add("no drill in this run; ! breaks something", .dim) }
        return page
    }

    /// "2 PASS, 1 running".
    private func note(_ drills: [DrillStatus]) -> String {
        let results: [Verdict.Result] = [.pass, .fail, .inconclusive, .aborted]
        var parts = results.compactMap { result -> String? in
            let count = drills.count { $0.verdict?.result == result }
            return count > 0 ? "\(count) \(result.rawValue)" : nil
        }
        let running = drills.count { $0.verdict == nil }
        if running > 0 { parts.append("\(running) running") }
        return parts.joined(separator: ", ")
    }

    private func add(_ drill: DrillStatus, columns: Int, on page: inout Page) {
        let (glyph, role) = DrillsPanel.light(drill)
        let right = progress(drill)
        let verdict = drill.verdict.map { $0.result.rawValue + " " } ?? ""
        let room = max(4, columns - Grid.width(of: glyph + verdict + right) - 3)
        page.lines.append([
            (glyph + " " + verdict, role),
            (Fitted.left(drill.spec, room) + "  ", .text),
            (right, drill.verdict == nil ? .attention : .text),
        ])
        let replayed =
            drill.rowsReplayed > 0 ? Figures.grouped(drill.rowsReplayed) + " rows replayed" : ""
        let reason = drill.verdict?.reason ?? ""
        let parts = [drill.target, reason].filter { !$0.isEmpty }
        guard !parts.isEmpty || !replayed.isEmpty else { return }
        let width = max(4, columns - Grid.width(of: replayed) - 4)
        let text = Fitted.left(parts.joined(separator: ": "), width)
        page.lines.append([("  " + text + "  " + replayed, .dim)])
    }

    /// What is left of the fault, or how long recovery takes or took.
    private func progress(_ drill: DrillStatus) -> String {
        let now = state.snapshot.pipeline.nowInMicroseconds
        func since(_ time: Int64) -> String {
            let (age, overflow) = now.subtractingReportingOverflow(time)
            return Figures.duration(milliseconds: overflow ? 0 : Double(max(0, age)) / 1000)
        }
        switch drill.state {
        case .waiting: return "waits"
        case .active:
            let (left, overflow) = drill.faultEndsInMicroseconds.subtractingReportingOverflow(now)
            guard drill.faultEndsInMicroseconds > 0, !overflow, left > 0 else { return "in place" }
            return "in place, ends in " + Figures.duration(milliseconds: Double(left) / 1000)
        case .recovering: return "recovering for " + since(drill.startInMicroseconds)
        case .verifying: return "recomputing the tables"
        case .ended:
            return drill.recoveryMilliseconds.map {
                "recovered in " + Figures.duration(milliseconds: $0)
            } ?? ""
        }
    }

    static func light(_ drill: DrillStatus) -> (String, Role) {
        if let verdict = drill.verdict {
            switch verdict.result {
            case .pass: return ("✓", .fine)
            case .fail: return ("✗", .broken)
            case .inconclusive: return ("▲", .attention)
            case .aborted: return ("■", .text)
            }
        }
        switch drill.state {
        case .waiting: return ("○", .dim)
        case .active: return ("✗", .broken)
        case .recovering: return ("↺", .attention)
        case .verifying, .ended: return ("◐", .attention)
        }
    }
}
