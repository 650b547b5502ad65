import Telemetry

/// Puts the panels together.
///
/// ```
/// 80×24 stacked       from 110 columns            from 170 columns, a query open
/// header              header                      header
/// Batches             Batches  │ Workers          Batches │ query's detail
/// Workers             Queries  │ Replays          Queries │
/// Queries                      │ Events           Workers │
/// Replays             footer                      footer
/// footer
/// ```
public enum Screen {
    public static let smallest = Size(rows: 24, columns: 80)

    public static func view(_ state: DashboardState) -> Grid {
        let grid = draw(state)
        return state.isASCII ? grid.inASCII() : grid
    }

    private static func draw(_ state: DashboardState) -> Grid {
        let size = state.size
        var grid = Grid(size: size)
        guard size.rows >= smallest.rows, size.columns >= smallest.columns else {
            let text =
                "weir needs \(smallest.columns)×\(smallest.rows), this terminal is "
                + "\(size.columns)×\(size.rows)"
            let column = max(0, (size.columns - Grid.width(of: text)) / 2)
            grid.put(text, row: size.rows / 2, column: column, role: .attention)
            return grid
        }
        grid.paste(HeaderView(state: state).view(columns: size.columns), row: 0, column: 0)
        body(state, on: &grid)
        overlay(state, on: &grid)
        let footer = FooterView(state: state).view(columns: size.columns)
        grid.paste(footer, row: size.rows - 1, column: 0)
        return grid
    }

    private static func body(_ state: DashboardState, on grid: inout Grid) {
        let rows = grid.size.rows - 2
        let columns = grid.size.columns
        if case .detail(let query, let scroll) = state.overlay {
            let detail = DetailView(state: state, query: query, scroll: scroll)
            guard columns >= 170 else {
                grid.paste(detail.view(Size(rows: rows, columns: columns)), row: 1, column: 0)
                return
            }
            let left = columns / 2
            stack(state, column: 0, Size(rows: rows, columns: left), on: &grid)
            let room = Size(rows: rows, columns: columns - left)
            grid.paste(detail.view(room), row: 1, column: left)
        } else if columns >= 110 {
            split(state, rows: rows, on: &grid)
        } else {
            stack(state, column: 0, Size(rows: rows, columns: columns), on: &grid)
        }
    }

    private static func stack(
        _ state: DashboardState, column: Int, _ size: Size, on grid: inout Grid
    ) {
        let workers = min(max(2, state.snapshot.workers.count), max(2, size.rows / 8)) + 3
        let replays = size.rows < 30 ? 3 : min(12, size.rows / 5)
        let batches = size.rows < 26 ? 7 : min(18, size.rows / 3)
        let queries = size.rows - workers - replays - batches
        var row = 1
        func paste(_ view: Grid) {
            grid.paste(view, row: row, column: column)
            row += view.size.rows
        }
        paste(BatchesPanel(state: state).view(Size(rows: batches, columns: size.columns)))
        paste(WorkersPanel(state: state).view(Size(rows: workers, columns: size.columns)))
        paste(QueriesPanel(state: state).view(Size(rows: queries, columns: size.columns)))
        paste(ReplaysPanel(state: state).view(Size(rows: replays, columns: size.columns)))
    }

    private static func split(_ state: DashboardState, rows: Int, on grid: inout Grid) {
        let right = min(90, max(53, grid.size.columns * 2 / 5))
        let left = grid.size.columns - right
        // The queries take what they need, the graph the rest, and none of them too much.
        let needed = max(10, state.snapshot.queries.count + 4)
        let batches = min(24, max(8, rows * 9 / 20, rows - needed))
        let upper = Size(rows: batches, columns: left)
        grid.paste(BatchesPanel(state: state).view(upper), row: 1, column: 0)
        let lower = Size(rows: rows - batches, columns: left)
        grid.paste(QueriesPanel(state: state).view(lower), row: 1 + batches, column: 0)
        // Twice the workers: one line more for what there is to tell of each.
        let notes = state.snapshot.workers.filter { !$0.note.isEmpty }.count
        let wanted = max(2, state.snapshot.workers.count) + notes + 3
        let workers = min(wanted, rows / 2)
        var row = 1
        let first = Size(rows: workers, columns: right)
        grid.paste(WorkersPanel(state: state).view(first), row: row, column: left)
        row += workers
        let events = rows >= 30 ? (rows - workers) / 2 : 0
        let second = Size(rows: rows - workers - events, columns: right)
        grid.paste(ReplaysPanel(state: state).view(second), row: row, column: left)
        row += second.rows
        if events > 0 {
            let third = Size(rows: events, columns: right)
            grid.paste(EventsView(state: state).view(third), row: row, column: left)
        }
    }

    private static func overlay(_ state: DashboardState, on grid: inout Grid) {
        let rows = grid.size.rows
        let columns = grid.size.columns
        let view: Grid
        switch state.overlay {
        case .help(let scroll):
            let size = Size(rows: min(rows - 3, 21), columns: min(columns - 2, 88))
            view = HelpView(scroll: scroll).view(size)
        case .events(let scroll):
            let events = EventsView(state: state, isFocused: true, scroll: scroll)
            view = events.view(Size(rows: rows - 4, columns: min(columns - 4, 120)))
        case .failures(let choice): view = DialogView(state: state).failures(choice)
        case .confirmation(let drill): view = DialogView(state: state).confirmation(drill)
        case .detail, .command, .filter, nil: return
        }
        grid.paste(
            view, row: (rows - view.size.rows) / 2, column: (columns - view.size.columns) / 2)
    }
}
