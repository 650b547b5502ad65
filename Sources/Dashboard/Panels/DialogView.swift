import Telemetry

/// The failure menu and its confirmation, over the middle of the screen.
struct DialogView {
    var state: DashboardState

    func failures(_ choice: Int) -> Grid {
        let failures = state.failures
        let size = Size(rows: failures.count + 4, columns: 62)
        let frame = Frame(title: "Break something", note: "Esc closes", isFocused: true)
        return frame.around(size) { size in
            var grid = Grid(size: size)
            for (index, failure) in failures.enumerated() {
                let text: String
                switch failure {
                case .drill(let drill): text = "✗ " + state.name(of: drill)
                case .clear: text = "✓ end every fault"
                }
                let key = failure == .clear ? "x" : "\(index + 1)"
                grid.put("\(key)  \(text)", row: index, column: 0)
                if index == min(choice, failures.count - 1) {
                    grid.paint(.chosen, row: index, columns: 0..<size.columns)
                }
            }
            grid.put(
                "↑ ↓ choose   ← → another worker   \(state.enterKey) asks first",
                row: size.rows - 1, column: 0, role: .dim)
            return grid
        }
    }

    func confirmation(_ drill: Drill) -> Grid {
        let question = state.name(of: drill) + "?"
        let size = Size(rows: 5, columns: max(44, min(76, Grid.width(of: question) + 8)))
        return Frame(title: "Really", isFocused: true).around(size) { size in
            var grid = Grid(size: size)
            grid.put("✗ " + question, row: 0, column: 0, role: .broken)
            grid.put(
                "\(state.enterKey) or y does it   Esc or n leaves it", row: 2, column: 0, role: .dim
            )
            return grid
        }
    }
}
