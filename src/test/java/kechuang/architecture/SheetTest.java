package kechuang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kechuang.platform.boundary.Messages;
import org.junit.jupiter.api.Test;

/** Lists that leave the house as files: what stands above their columns and rows is said in both languages. */
class SheetTest {

  /** A column of a sheet, or what a list is filtered by. */
  private static final Pattern COLUMN =
      Pattern.compile("\\.(?:text|words|state|money|day|number|with)\\(\\s*\"([a-z][a-z-]*(?:\\.[a-z-]+)+)\"");
  /** What a list is called in its file. */
  private static final Pattern TITLE =
      Pattern.compile("listing\\(\"[a-z.-]+\",\\s*\"([a-z][a-z-]*(?:\\.[a-z-]+)+)\"");

  @Test
  void every_column_and_every_list_has_its_words() {
    var keys = Sources.files(Sources.JAVA, ".java").stream().map(Sources::text)
        .filter(text -> text.contains("new Sheet<") || text.contains("listing("))
        .flatMap(text -> Stream.of(COLUMN, TITLE).flatMap(named -> named.matcher(text).results()))
        .map((MatchResult found) -> found.group(1)).distinct().toList();
    assertTrue(keys.size() > 50, keys.toString());
    for (var locale : List.of(Messages.CHINESE, Messages.ENGLISH)) {
      assertEquals(List.of(), keys.stream().filter(key -> Messages.text(locale, key).startsWith("???")).toList());
    }
  }
}
