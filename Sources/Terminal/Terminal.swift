import CNcurses
import Dashboard
import Glibc

/// The terminal while a dashboard is on it: it shows grids and reads keys. One at a time, and used
/// from one thread, as ncurses demands.
final class Terminal {
    private var screen: OpaquePointer?
    private var shown: Grid?
    private var palette: Palette
    private var isOpen = true
    /// What has come of a paste that has not ended; at most 4096 characters are kept.
    private var pasted: String?
    /// In seconds: a paste whose end got lost must not take all keys for good.
    private var pastedAt = 0

    /// - Parameter theme: as `ThemeFile.load` takes it.
    init(theme: String?) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        setlocale(LC_ALL, "")
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        guard let screen = weir_open() else { throw .unknownTerminal(name) }
        self.screen = screen
        guard tigetstr("cup") != nil else {
            endwin()
            delscreen(screen)
            throw .simpleTerminal(name)
        }
        let colors = has_colors() ? weir_start() : 0
        do throws(TerminalError) {
            palette = Palette(try ThemeFile.load(theme, colors: colors))
        } catch {
            endwin()
            delscreen(screen)
            throw error
        }
        weir_prepare()
        // Where there is no alternate screen there are no such modes either.
        if tigetstr("smcup") != nil {
            weir_take_pastes()
            Terminal.send(Terminal.pastesApart)
            Signals.keep(mode: Terminal.pastesApart, off: Terminal.pastesAsKeys)
        }
    }

    private static let pastesApart = "\u{1b}[?2004h"
    private static let pastesAsKeys = "\u{1b}[?2004l"

    private static func send(_ text: String) {
        var text = text
        text.withUTF8 { _ = Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }

    var size: Size { Size(rows: Int(weir_rows()), columns: Int(weir_columns())) }

    /// The locale's characters are not UTF-8.
    var isASCII: Bool {
        guard let name = nl_langinfo(Int32(CODESET)) else { return true }
        return String(cString: name) != "UTF-8"
    }

    func use(theme: String) throws(TerminalError) {
        let colors = has_colors() ? Int(weir_colors()) : 0
        palette = Palette(try ThemeFile.load(theme, colors: colors))
        shown = nil
    }

    /// Sends what differs from the grid before; nothing when nothing does.
    func show(_ grid: Grid) {
        if let shown, shown == grid { return }
        let before = shown?.size == grid.size ? shown : nil
        if before == nil { erase() }
        for row in 0..<grid.size.rows { show(row, of: grid, before: before) }
        refresh()
        shown = grid
    }

    private func show(_ row: Int, of grid: Grid, before: Grid?) {
        var column = 0
        while column < grid.size.columns {
            if let before, before[row, column] == grid[row, column] {
                column += 1
                continue
            }
            // Half of a wide character is drawn with its other half.
            if grid[row, column].width == 0, column > 0 { column -= 1 }
            let start = column
            let role = grid[row, column].role
            var text: [wchar_t] = []
            repeat {
                let cell = grid[row, column]
                text.append(wchar_t(bitPattern: cell.scalar.value))
                if !cell.marks.isEmpty {
                    text += cell.marks.scalars.map { wchar_t(bitPattern: $0.value) }
                }
                column += max(1, Int(cell.width))
            } while column < grid.size.columns && grid[row, column].role == role
                && (before.map { $0[row, column] != grid[row, column] } ?? true)
            palette.use(role)
            weir_put(Int32(row), Int32(start), text, Int32(text.count))
        }
    }

    /// The keys that were pressed, and whether the size changed; never waits.
    func keys() -> (keys: [Key], isResized: Bool) {
        var keys: [Key] = []
        var isResized = false
        if pasted != nil, Terminal.seconds() - pastedAt > 2 { pasted = nil }
        // A paste is taken in parts, so that it does not hold up the screen.
        while keys.count < 256 {
            var code: wint_t = 0
            let kind = weir_key(&code)
            if kind == ERR { break }
            if kind == KEY_CODE_YES, Int32(bitPattern: code) == KEY_RESIZE {
                isResized = true
            } else if kind == KEY_CODE_YES, Int32(bitPattern: code) == weir_paste_begins() {
                pasted = ""
                pastedAt = Terminal.seconds()
            } else if kind == KEY_CODE_YES, Int32(bitPattern: code) == weir_paste_ends() {
                if let text = pasted { keys.append(.paste(text)) }
                pasted = nil
            } else if let key = Key(code: code, isFunction: kind == KEY_CODE_YES) {
                if pasted == nil {
                    keys.append(key)
                } else if case .character(let character) = key, pasted?.count ?? 0 < 4096 {
                    pasted?.append(character)
                } else if key == .enter || key == .tab {
                    pasted?.append(" ")
                }
            }
        }
        if isResized { shown = nil }
        return (keys, isResized)
    }

    private static func seconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }

    /// Gives the terminal back; a second time does nothing.
    func close() {
        guard isOpen else { return }
        isOpen = false
        Terminal.send(Terminal.pastesAsKeys)
        endwin()
        if let screen { delscreen(screen) }
        screen = nil
    }
}

/// Turns colours on and returns how many there are.
private func weir_start() -> Int {
    start_color()
    use_default_colors()
    return Int(weir_colors())
}
