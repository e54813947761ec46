package kechuang.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The browser of this machine: the one named by the variable {@code CHROMIUM}, or on the path, or in one of the usual
 * places; first its build without a window, which shows the same pages a quarter faster. Where there is none, root on a Debian
 * gets it from the distribution's packages; anybody else gets a sentence.
 */
final class Chromium {

  private static final Logger LOG = System.getLogger(Chromium.class.getName());
  private static final List<String> PROGRAMS = List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome",
      "google-chrome-stable", "chrome", "microsoft-edge", "chromium.exe", "chrome.exe", "msedge.exe");
  private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/lib/chromium/chromium",
      "/usr/bin/google-chrome", "/opt/google/chrome/chrome", "/snap/bin/chromium",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "C:/Program Files/Google/Chrome/Application/chrome.exe",
      "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

  private Chromium() {
  }

  /** The program, with a Chinese font for its pages; installs what is missing where it may. */
  static Path program() {
    if (find().isEmpty()) {
      install(List.of("chromium-headless-shell", "chromium"),
          "No Chromium found: install it, or name one with the environment variable CHROMIUM.");
    }
    if (!writesChinese()) {
      install(List.of("fonts-noto-cjk"), "No Chinese font found: install one, for instance the package fonts-noto-cjk.");
    }
    if (!writesChinese()) {
      throw new IllegalStateException("No Chinese font found: install one, for instance the package fonts-noto-cjk.");
    }
    return find().orElseThrow(() -> new IllegalStateException(
        "No Chromium found: install it, or name one with the environment variable CHROMIUM."));
  }

  private static Optional<Path> find() {
    var named = System.getenv("CHROMIUM");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable).or(() -> {
        throw new IllegalStateException("The environment variable CHROMIUM names no program: " + named);
      });
    }
    var path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(Predicate.not(String::isBlank))
        .flatMap(folder -> PROGRAMS.stream().map(Path.of(folder)::resolve));
    return Stream.concat(path, PLACES.stream().map(Path::of)).filter(Files::isExecutable).findFirst();
  }

  /** Windows and macOS bring Chinese fonts. */
  private static boolean writesChinese() {
    if (!isLinux()) {
      return true;
    }
    try {
      var list = new ProcessBuilder("fc-list", ":lang=zh", "family").redirectError(Redirect.DISCARD).start();
      return !new String(list.getInputStream().readAllBytes()).isBlank();
    } catch (IOException e) {
      return false;
    }
  }

  /** The first of these packages that the distribution has. */
  private static void install(List<String> packages, String otherwise) {
    if (!isLinux() || !"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      throw new IllegalStateException(otherwise);
    }
    LOG.log(Level.INFO, "installing {0} from the distribution's packages", packages.get(0));
    if (!apt("update") || packages.stream().noneMatch(one -> apt("install", "--yes", "--no-install-recommends", one, "fontconfig"))) {
      throw new IllegalStateException(otherwise + " Installing it failed, see " + log());
    }
  }

  private static Path log() {
    return Browser.results().resolve("apt.log");
  }

  /** Whether it did what it was asked. */
  private static boolean apt(String... arguments) {
    var command = Stream.concat(Stream.of("apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"), Stream.of(arguments));
    var builder = new ProcessBuilder(command.toList()).redirectErrorStream(true)
        .redirectInput(Redirect.from(new File("/dev/null"))).redirectOutput(Redirect.appendTo(log().toFile()));
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      return builder.start().waitFor() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").equals("Linux");
  }
}
