import Telemetry

/// The lineage of one replay: what was lost, where it was taken up, what was read again.
struct ReplayView: OpenedView {
    var state: DashboardState
    /// Of the replay, in microseconds since 1970.
    var start: Int64
    var scroll: Int

    func view(_ size: Size) -> Grid {
        let title = "Replay: " + (replay?.cause ?? "")
        return Frame(title: title, note: "Esc closes", noteRole: .dim, isFocused: true)
            .around(size) { page(columns: $0.columns).view($0, scroll: scroll) }
    }

    private var replay: Replay? {
        state.shown.replays.first { $0.startInMicroseconds == start }
    }

    func page(columns: Int) -> Page {
        var page = Page()
        if let replay {
            fill(&page, replay, columns: columns)
        } else {
            page.add("this replay is no longer remembered", .dim)
        }
        return page
    }

    private func fill(_ page: inout Page, _ replay: Replay, columns: Int) {
        func fact(_ name: String, _ text: String, _ role: Role = .text) {
            page.lines.append([(Fitted.left(name, 14), .dim), (text, role)])
        }
        fact("began", Figures.timeOfDay(replay.startInMicroseconds) + " UTC")
        if let time = replay.milliseconds {
            fact("took", "✓ " + Figures.duration(milliseconds: time), .fine)
        } else {
            fact("took", "↺ running", .attention)
        }
        fact(
            "taken up at",
            replay.fromSnapshot >= 0
                ? "the snapshot of batch " + Figures.grouped(replay.fromSnapshot)
                : "nothing: no snapshot had been written yet")
        let isNone = replay.firstBatch < 0 || replay.lastBatch < replay.firstBatch
        let batches =
            Figures.grouped(replay.firstBatch) + " to " + Figures.grouped(replay.lastBatch)
        fact("batches", isNone ? "none: the snapshot was enough" : batches)
        fact("rows", Figures.grouped(replay.rows) + " read again")
        fact("partitions", partitions(replay))
        page.add()
        guard !replay.ranges.isEmpty else {
            page.add("no range of a source had to be read again", .dim)
            return
        }
        let room = max(12, columns - 36)
        page.add(
            Fitted.right("batch", 8) + "  " + Fitted.left("source", room)
                + Fitted.right("from byte", 12) + Fitted.right("to byte", 12), .dim)
        for range in replay.ranges {
            page.lines.append([
                (Fitted.right(Figures.grouped(range.batch), 8) + "  ", .text),
                (Fitted.left(range.source, room), .text),
                (Fitted.right(Figures.grouped(range.start), 12), .text),
                (Fitted.right(Figures.grouped(range.end), 12), .text),
            ])
        }
        if replay.rangesOmitted > 0 {
            page.add("and \(Figures.grouped(Int64(replay.rangesOmitted))) more ranges", .dim)
        }
    }

    /// "6: delays_by_hour 0 2 4, worst_routes 1".
    private func partitions(_ replay: Replay) -> String {
        var order: [String] = []
        var numbers: [String: String] = [:]
        for name in replay.partitionNames {
            let words = name.split(separator: " ")
            let query = words.dropLast().joined(separator: " ")
            if numbers[query] == nil { order.append(query) }
            numbers[query, default: ""] += " " + (words.last ?? "")
        }
        let names = order.map { $0 + (numbers[$0] ?? "") }.joined(separator: ", ")
        return Figures.grouped(Int64(replay.partitions)) + (names.isEmpty ? "" : ": " + names)
    }
}
