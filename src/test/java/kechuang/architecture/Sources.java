package kechuang.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The project's files as the hygiene tests read them. */
final class Sources {

  static final Path WEBAPP = Path.of("webapp");
  static final Path JAVA = Path.of("src", "main", "java");
  static final Path TEXTS = Path.of("src", "main", "resources", "kechuang", "i18n");

  private Sources() {
  }

  /** All files below a folder with this ending. */
  static List<Path> files(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every page a browser can ask for, relative to the web root: {@code claim/redeem.xhtml}. */
  static List<Path> pages() {
    return files(WEBAPP, ".xhtml").stream().map(WEBAPP::relativize)
        .filter(page -> !page.startsWith("WEB-INF") && !page.startsWith("resources")).toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document xml(Path file) {
    try {
      return builder().parse(new InputSource(new StringReader(text(file))));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(file + " is no XML", e);
    }
  }

  private static DocumentBuilder builder() throws ParserConfigurationException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder;
  }

}
