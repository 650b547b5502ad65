import Glibc

/// The shared library of the International Components for Unicode: how languages compare and write texts.
///
/// It is opened where a language is first asked for, so what never does pays nothing for its 30 MB of tables;
/// a program linked with it would take more than twice its time until it starts. Any release will do: its
/// functions bear its number in their names (`ucol_open_72`), which is looked for.
public struct ICULibrary: Sendable {
    /// The library of this machine; nil where there is none.
    public static let shared = ICULibrary()

    /// What the library says that it is, such as "72.1.0.0".
    public let version: String

    let collators: CollatorFunctions
    let searches: SearchFunctions
    let locales: LocaleFunctions

    /// The releases that are tried where none is the machine's default one, newest first.
    private static let releases = (50...99).reversed()

    private init?() {
        let files = ["libicui18n.so"] + Self.releases.map { "libicui18n.so.\($0)" }
        guard let library = files.lazy.compactMap({ ICULibrary(file: $0) }).first else {
            return nil
        }
        self = library
    }

    /// - Returns: nil where there is no such file, or where it lacks one of the functions.
    private init?(file: String) {
        guard let handle = dlopen(file, RTLD_LAZY | RTLD_LOCAL) else { return nil }
        let suffixes = [""] + Self.releases.map { "_\($0)" }
        guard let suffix = suffixes.first(where: { dlsym(handle, "ucol_open" + $0) != nil })
        else { return nil }
        let symbols = Symbols(handle: handle, suffix: suffix)
        do throws(MissingFunction) {
            collators = try CollatorFunctions(symbols)
            searches = try SearchFunctions(symbols)
            locales = try LocaleFunctions(symbols)
        } catch { return nil }
        var numbers: [UInt8] = [0, 0, 0, 0]
        locales.version(&numbers)
        version = numbers.map(String.init).joined(separator: ".")
    }
}

/// The functions of a library that is open.
struct Symbols {
    let handle: UnsafeMutableRawPointer
    /// What follows each function's name.
    let suffix: String

    /// A function as the type that is wanted, which must be what the library's headers declare.
    func callAsFunction<Function>(_ name: String) throws(MissingFunction) -> Function {
        guard let symbol = dlsym(handle, name + suffix) else { throw MissingFunction() }
        return unsafeBitCast(symbol, to: Function.self)
    }
}

/// A library that bears the name and is another one.
struct MissingFunction: Error {}

/// An `UErrorCode`: below 1 all is well.
typealias Status = Int32

/// UTF-16, as the library has all texts.
public typealias Unit = UInt16
