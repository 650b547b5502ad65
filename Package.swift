// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules; see Sources/README.md for what each one may import.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    // Kernels are generic and live in other targets than their callers: three times slower without.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

func target(_ name: String, _ dependencies: [Target.Dependency] = [], pages: [String] = [])
    -> Target
{
    .target(
        name: name, dependencies: dependencies, exclude: pages, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [String] = [])
    -> Target
{
    .testTarget(
        name: name + "Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
        exclude: resources, swiftSettings: settings)
}

let package = Package(
    name: "weir",
    products: [
        .executable(name: "weir", targets: ["weir"]),
        .executable(name: "weir-simulate", targets: ["Simulation"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CSystem"),

        target("Columns", ["CSystem"]),
        target("Formats", ["Columns", "CSystem"]),
        target("ICU"),
        target("Expressions", ["Columns", "Formats", "CSystem", "ICU"]),
        target("Query", ["Columns", "Formats", "Expressions"]),
        target("Telemetry"),
        target("Engine", ["Columns", "Formats", "Expressions", "Query", "Telemetry"]),
        target(
            "Host",
            [
                "Columns", "Formats", "Expressions", "Query", "Telemetry", "Engine", "CSystem",
                "CZlib", "CSQLite",
                .product(name: "Logging", package: "swift-log"),
            ], pages: ["Sinks/README.md", "Sources/README.md"]),
        target("Dashboard", ["Telemetry"]),
        target("Terminal", ["Dashboard", "CNcurses"]),
        .executableTarget(
            name: "weir",
            dependencies: [
                "Columns", "Query", "Telemetry", "Engine", "Host", "Dashboard", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        // The dashboard over made-up figures, for authors of themes and panels.
        .executableTarget(
            name: "weir-gallery", dependencies: ["Telemetry", "Dashboard", "Terminal"],
            swiftSettings: settings),

        // Driver, workers, disk and network in one thread from one seed: for the tests of the engine,
        // and a program of its own that runs thousands of seeds in a release build.
        .executableTarget(
            name: "Simulation",
            dependencies: [
                "Columns", "Expressions", "Query", "Telemetry", "Engine",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], path: "Tests/Simulation", swiftSettings: settings),

        tests("Columns"),
        tests("Formats", ["Columns"]),
        tests("Expressions", ["Columns", "ICU"]),
        tests("Query", ["Columns", "Formats", "Expressions"], resources: ["Cases"]),
        tests(
            "Engine", ["Columns", "Formats", "Expressions", "Query", "Telemetry", "Simulation"],
            resources: ["Cases", "StreamCases"]),
        tests("Host", ["Columns", "Formats", "Query", "Telemetry", "Engine"]),
        tests("Dashboard", ["Telemetry"], resources: ["Screens"]),
        tests("Terminal"),
        // What `make fuzz` fuzzes, over its corpus alone.
        .testTarget(
            name: "FuzzTests",
            dependencies: ["Columns", "Engine", "Expressions", "Formats", "Query", "Telemetry"],
            path: "Tests/Fuzz",
            exclude: ["Entry", "build.sh", "corpus"], swiftSettings: settings),
        // The built program, from outside.
        .testTarget(name: "EndToEndTests", exclude: ["Oracle"], swiftSettings: settings),
    ]
)
