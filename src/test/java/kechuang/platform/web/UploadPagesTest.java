package kechuang.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page that takes files takes them as large as it says. */
class UploadPagesTest {

  private static final Path PAGES = Path.of("webapp");
  private static final Pattern INCLUDED = Pattern.compile("ui:include src=\"(/[^\"]+)\"");

  @Test
  void every_page_with_a_place_for_files_takes_uploads_and_no_other() {
    var taking = new TreeSet<>(BodyLimit.UPLOADS);
    taking.addAll(BodyLimit.OPEN_UPLOADS);
    taking.removeIf(place -> place.startsWith("/api/"));
    assertEquals(taking, pages().stream().filter(page -> takes(page, Set.of())).collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Set<String> pages() {
    try (var all = Files.walk(PAGES)) {
      return all.filter(file -> file.toString().endsWith(".xhtml")).map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
          .filter(page -> !page.startsWith("/WEB-INF/")).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By itself, or by what it includes. */
  private static boolean takes(String page, Set<String> above) {
    var text = read(page);
    var below = Stream.concat(above.stream(), Stream.of(page)).collect(Collectors.toSet());
    return text.contains("<k:upload") || text.contains("<p:fileUpload") || text.contains("<h:inputFile") || INCLUDED.matcher(text).results().map(found -> found.group(1))
        .filter(part -> !below.contains(part) && Files.exists(PAGES.resolve(part.substring(1)))).anyMatch(part -> takes(part, below));
  }

  private static String read(String page) {
    try {
      return Files.readString(PAGES.resolve(page.substring(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
