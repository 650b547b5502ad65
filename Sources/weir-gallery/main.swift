import Terminal

// weir-gallery [--theme NAME|FILE] [--interval MILLISECONDS]: the dashboard over made-up figures.
var theme: String?
var interval = 500.0
var arguments = CommandLine.arguments.dropFirst()
while let option = arguments.popFirst() {
    switch (option, arguments.popFirst()) {
    case ("--theme", .some(let value)): theme = value
    case ("--interval", .some(let value)): interval = Double(value) ?? interval
    default: print("weir-gallery [--theme NAME|FILE] [--interval MILLISECONDS]")
    }
}
do throws(TerminalError) {
    _ = try TerminalLoop(theme: theme).run(SimulatedFeed(intervalInMilliseconds: interval))
} catch {
    print("weir-gallery: \(error)")
}
