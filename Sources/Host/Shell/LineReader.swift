import Glibc

/// Reads lines from the terminal with `LineEditor`'s keys. The terminal is as it was before whenever
/// no line is being read.
public final class LineReader {
    public enum Input: Equatable, Sendable {
        case line(String)
        /// Control-C: what was typed is not wanted.
        case dropped
        case end
    }

    private var editor = LineEditor()
    private let width: (String) -> Int

    /// - Parameter width: The columns that a text takes on the terminal.
    public init(width: @escaping (String) -> Int) { self.width = width }

    public func next(prompt: String) -> Input {
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else {
            return readLine().map { .line($0) } ?? .end
        }
        var raw = before
        cfmakeraw(&raw)
        raw.c_oflag = before.c_oflag
        tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
        defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
        show(prompt)
        while true {
            var byte: UInt8 = 0
            let got = read(STDIN_FILENO, &byte, 1)
            if got < 0, errno == EINTR { continue }
            guard got == 1 else { return .end }
            switch editor.take(byte) {
            case .going: show(prompt)
            case .clear:
                put("\u{1B}[H\u{1B}[2J")
                show(prompt)
            case .line(let line):
                put("\r\n")
                return .line(line)
            case .dropped:
                put("^C\r\n")
                return .dropped
            case .end:
                put("\r\n")
                return .end
            }
        }
    }

    private func show(_ prompt: String) {
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let columns = max(10, (isKnown ? Int(size.ws_col) : 80) - width(prompt) - 1)
        let (text, back) = editor.view(columns: columns) { width(String($0)) }
        put("\r\u{1B}[K" + prompt + text + (back > 0 ? "\u{1B}[\(back)D" : ""))
    }

    private func put(_ text: String) {
        var text = text
        text.withUTF8 { _ = write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }
}
