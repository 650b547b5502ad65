import Dashboard
import Engine
import Host
import Query

/// Statements typed at a prompt; each is run when its semicolon is there.
///
/// Control-C drops what was typed, or ends the statement that runs, and keeps the shell with its tables.
struct SQLConversation {
    var shell: SQLShell
    /// Of the pipeline that is asked: read anew before each statement.
    let tables: StateTables?
    let printer: ResultPrinter
    /// Fills the variables of `--set`.
    let filled: (String) throws -> String
    let stopwatch: () -> UInt64

    private static let farewells = ["exit", "quit", "\\q"]
    private static let questions = ["help", "?", "\\?"]

    /// What somebody needs to know who has just come in.
    private var help: String {
        let batch = tables.map {
            ($0.batch < 0 ? "No batch is committed yet" : "As of batch \($0.batch)")
                + "; each statement sees the newest.\n"
        }
        return (batch ?? "")
            + "A statement ends with ; or an empty line. SHOW TABLES lists what there is;\n"
            + "exit leaves."
    }

    mutating func run() {
        let reader = LineReader(width: { Grid.width(of: $0) })
        var text = ""
        Interrupt.holdBack()
        print(help)
        while true {
            switch reader.next(prompt: text.isEmpty ? "weir> " : "    > ") {
            case .end: return
            case .dropped: text = ""
            case .line(let line):
                if line.isEmpty, text.isEmpty { continue }
                if text.isEmpty, Self.says(line, oneOf: Self.farewells) { return }
                if text.isEmpty, Self.says(line, oneOf: Self.questions) {
                    print(help)
                    continue
                }
                text += line + "\n"
                let isEnded = Self.endsStatement(line) && !Script(text).isOpen
                guard line.isEmpty || isEnded else { continue }
                answer(text)
                text = ""
            }
        }
    }

    private static func says(_ line: String, oneOf words: [String]) -> Bool {
        let said = line.lowercased().split { $0 == " " || $0 == ";" }
        return said.count == 1 && words.contains(String(said[0]))
    }

    private static func endsStatement(_ line: String) -> Bool {
        line.last { $0 != " " } == ";"
    }

    private mutating func answer(_ script: String) {
        do {
            try tables?.refresh()
            let text = try filled(script)
            Interrupt.forget()
            let (printer, stopwatch) = (printer, stopwatch)
            var start = stopwatch()
            _ = shell.run(script: text, keepsGoing: true) { number, result in
                let now = stopwatch()
                printer.write(result, number: number, nanoseconds: now &- start)
                start = now
            }
        } catch let error as HostError {
            ResultPrinter.complain(error.message)
        } catch {
            // `filled` has said what is wrong.
        }
    }
}
