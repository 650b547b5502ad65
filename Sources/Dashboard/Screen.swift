import Telemetry

/// Puts the panels together.
///
/// ```
/// 80×24 stacked       from 110 columns            from 170 columns, a query open
/// header              header                      header
/// Batches             Batches  │ Workers          Batches │ query's detail
/// Workers             Queries  │ Drills           Queries │
/// Queries             rows of  │ Replays          Workers │
/// Replays             the query│ Events           footer
/// footer              footer
/// ```
/// Where rows are few, stacked panels share their borders; where they are many, the rows of the
/// chosen query are shown too, and drills where there are any.
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
            tellSize(on: &grid)
            return grid
        }
        grid.paste(HeaderView(state: state).view(columns: size.columns), row: 0, column: 0)
        body(state, on: &grid)
        overlay(state, on: &grid)
        let footer = FooterView(state: state).view(columns: size.columns)
        grid.paste(footer, row: size.rows - 1, column: 0)
        return grid
    }

    /// In as many lines as a narrow terminal needs.
    private static func tellSize(on grid: inout Grid) {
        let size = grid.size
        let needs = "weir needs \(smallest.columns)×\(smallest.rows)"
        let has = "this terminal is \(size.columns)×\(size.rows)"
        let whole = "\(needs), \(has)"
        let lines =
            Grid.width(of: whole) <= size.columns || size.rows < 2
            ? [whole]
            : [
                needs,
                Grid.width(of: has) <= size.columns ? has : "it has \(size.columns)×\(size.rows)",
            ]
        for (index, line) in lines.enumerated() {
            grid.put(
                line, row: (size.rows - lines.count + 1) / 2 + index,
                column: max(0, (size.columns - Grid.width(of: line)) / 2), role: .attention)
        }
    }

    private static func body(_ state: DashboardState, on grid: inout Grid) {
        let rows = grid.size.rows - 2
        let columns = grid.size.columns
        if case .detail = state.overlay, let (detail, size) = opened(state) {
            let left = columns - size.columns
            if left > 0 { stack(state, column: 0, Size(rows: rows, columns: left), on: &grid) }
            grid.paste(detail.view(size), row: 1, column: left)
        } else if columns >= 110 {
            split(state, rows: rows, on: &grid)
        } else {
            stack(state, column: 0, Size(rows: rows, columns: columns), on: &grid)
        }
    }

    private static func stack(
        _ state: DashboardState, column: Int, _ size: Size, on grid: inout Grid
    ) {
        let isTight = size.rows < 30
        let workers = min(max(2, state.snapshot.workers.count), max(2, size.rows / 8)) + 3
        let replays = isTight ? 3 : min(12, size.rows / 5)
        let batches = isTight ? 8 : min(18, size.rows / 3)
        let queries = size.rows + (isTight ? 3 : 0) - workers - replays - batches
        var row = 1
        func paste(_ view: Grid) {
            grid.paste(view, row: row, column: column)
            if isTight, row > 1 {
                for (glyph, x) in [("├", column), ("┤", column + size.columns - 1)] {
                    grid.put(glyph, row: row, column: x, role: .border)
                }
            }
            row += view.size.rows - (isTight ? 1 : 0)
        }
        paste(BatchesPanel(state: state).view(Size(rows: batches, columns: size.columns)))
        paste(WorkersPanel(state: state).view(Size(rows: workers, columns: size.columns)))
        paste(QueriesPanel(state: state).view(Size(rows: queries, columns: size.columns)))
        paste(ReplaysPanel(state: state).view(Size(rows: replays, columns: size.columns)))
    }

    /// The left half's rows: queries take what they need, and their rows what is left over.
    private static func heights(
        _ state: DashboardState, rows: Int
    ) -> (batches: Int, queries: Int, preview: Int) {
        let needed = max(6, state.snapshot.queries.count + 3)
        let batches = min(20, max(8, rows * 2 / 5))
        let preview = rows - batches - needed
        if preview >= 8 { return (batches, needed, preview) }
        let graph = min(24, max(8, rows * 9 / 20, rows - max(10, needed + 1)))
        return (graph, rows - graph, 0)
    }

    /// Whether the chosen query's rows are shown beside the panels.
    static func hasPreview(_ state: DashboardState) -> Bool {
        guard state.size.columns >= 110, state.size.rows >= smallest.rows else { return false }
        guard state.shown.hasSnapshot else { return false }
        return heights(state, rows: state.size.rows - 2).preview > 0
    }

    private static func split(_ state: DashboardState, rows: Int, on grid: inout Grid) {
        let right = min(90, max(53, grid.size.columns * 2 / 5))
        let left = grid.size.columns - right
        let heights = heights(state, rows: rows)
        var row = 1
        func paste(_ height: Int, _ columns: Int, at column: Int, _ view: (Size) -> Grid) {
            guard height > 0 else { return }
            grid.paste(view(Size(rows: height, columns: columns)), row: row, column: column)
            row += height
        }
        paste(heights.batches, left, at: 0, BatchesPanel(state: state).view)
        paste(heights.queries, left, at: 0, QueriesPanel(state: state).view)
        paste(heights.preview, left, at: 0, PreviewPanel(state: state).view)
        // A line more for what there is to tell of each worker, and one for the blocks.
        let notes = state.snapshot.workers.count { !$0.note.isEmpty }
        let wanted = max(2, state.snapshot.workers.count) + notes + (rows >= 30 ? 4 : 3)
        let workers = min(wanted, rows / 2)
        let count = state.snapshot.drills.count
        let drills = count > 0 && rows >= 30 ? 2 + 2 * min(count, max(2, rows / 11)) : 0
        // Replays take what they need, up to a half; what happened takes the rest.
        let room = rows - workers - drills
        let needed = max(6, 2 + 2 * state.shown.replays.count)
        let events = rows >= 30 ? room - min(needed, room / 2) : 0
        row = 1
        paste(workers, right, at: left, WorkersPanel(state: state).view)
        paste(drills, right, at: left) { DrillsPanel(state: state).view($0) }
        paste(rows - workers - drills - events, right, at: left, ReplaysPanel(state: state).view)
        paste(events, right, at: left) { EventsView(state: state).view($0) }
    }

    /// An overlay as high as its lines, but never very low: it is not to jump with each line.
    private static func size(lines: Int, widest: Int, of state: DashboardState) -> Size {
        let rows = min(state.size.rows - 4, max(state.size.rows / 3, lines + 2))
        return Size(rows: rows, columns: min(state.size.columns, widest))
    }

    private static func overlay(_ state: DashboardState, on grid: inout Grid) {
        let view: Grid
        switch state.overlay {
        case .failures(let choice): view = DialogView(state: state).failures(choice)
        case .confirmation(let drill): view = DialogView(state: state).confirmation(drill)
        case .help, .events, .replay, .drills, .rejected:
            guard let (page, size) = opened(state) else { return }
            view = page.view(size)
        case .detail, .command, .filter, nil: return
        }
        grid.paste(
            view, row: (grid.size.rows - view.size.rows) / 2,
            column: (grid.size.columns - view.size.columns) / 2)
    }

    /// The page that is being read, and the room that it has; nil where none is.
    private static func opened(_ state: DashboardState) -> (any OpenedView, Size)? {
        let (rows, columns) = (state.size.rows, state.size.columns)
        // Where rows are few, nothing of the panels looks out above and below.
        let high = rows < 30 ? rows - 2 : rows - 4
        switch state.overlay {
        case .help(let scroll):
            let size = Size(rows: min(high, HelpView.rows), columns: min(columns, 92))
            return (HelpView(scroll: scroll, enterKey: state.enterKey), size)
        case .events(let scroll):
            let view = EventsView(state: state, isFocused: true, scroll: scroll)
            return (view, Size(rows: high, columns: min(columns, 120)))
        case .replay(let start, let scroll):
            let ranges = state.shown.replays.first { $0.startInMicroseconds == start }?.ranges
            let size = size(lines: (ranges?.count ?? 0) + 9, widest: 110, of: state)
            return (ReplayView(state: state, start: start, scroll: scroll), size)
        case .drills(let scroll):
            let size = size(lines: 2 * state.snapshot.drills.count, widest: 120, of: state)
            return (DrillsPanel(state: state, isFocused: true, scroll: scroll), size)
        case .rejected(let scroll):
            let size = size(lines: 2 * state.shown.rejected.count + 3, widest: 140, of: state)
            return (RejectedView(state: state, scroll: scroll), size)
        case .detail(let query, let scroll):
            // Where there is room, beside the panels.
            let own = columns >= 170 ? columns - columns / 2 : columns
            let view = DetailView(state: state, query: query, scroll: scroll)
            return (view, Size(rows: rows - 2, columns: own))
        case .failures, .confirmation, .command, .filter, nil: return nil
        }
    }

    /// How far the opened page scrolls until its last line stands at the bottom.
    static func lastScroll(_ state: DashboardState) -> Int {
        guard let (view, size) = opened(state) else { return 0 }
        return max(0, view.page(columns: size.columns - 4).lines.count - (size.rows - 2))
    }
}
