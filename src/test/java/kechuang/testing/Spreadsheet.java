package kechuang.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The first sheet of an .xlsx file as a spreadsheet program reads it: what stands in each cell, and as what. */
public final class Spreadsheet {

  private final List<List<Cell>> rows = new ArrayList<>();
  private boolean frozen;

  /**
   * @param type {@code inlineStr} for a text, null for a number or a day
   * @param formula whether the program would work it out
   */
  public record Cell(String at, String type, String text, boolean formula) {

    public boolean isText() {
      return "inlineStr".equals(type) && !formula;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Reads a file and leaves it where it is. */
  public Spreadsheet(Path file) {
    try (var zip = new ZipFile(file.toFile()); var in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      read(XMLInputFactory.newFactory().createXMLStreamReader(in));
    } catch (IOException | XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a file and deletes it, as the page does that sends it. */
  public static Spreadsheet taken(Path file) {
    try {
      return new Spreadsheet(file);
    } finally {
      file.toFile().delete();
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "pane" -> frozen = "frozen".equals(xml.getAttributeValue(null, "state"));
          case "row" -> rows.add(new ArrayList<>());
          case "c" -> rows.get(rows.size() - 1).add(cell(xml));
          default -> { }
        }
      }
    }
  }

  private static Cell cell(XMLStreamReader xml) throws XMLStreamException {
    var at = xml.getAttributeValue(null, "r");
    var type = xml.getAttributeValue(null, "t");
    var text = new StringBuilder();
    var formula = false;
    for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals("c"); event = xml.next()) {
      if (event == XMLStreamReader.CHARACTERS) {
        text.append(xml.getText());
      }
      formula |= event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("f");
    }
    return new Cell(at, type, text.toString(), formula);
  }

  /** The line above the table. */
  public String head() {
    return rows.get(0).get(0).text();
  }

  /** The headings. */
  public List<String> headings() {
    return rows.get(1).stream().map(Cell::text).toList();
  }

  /** The rows below the headings. */
  public List<List<Cell>> lines() {
    return rows.subList(2, rows.size());
  }

  /** What stands below one heading; empty texts for empty cells. */
  public List<String> column(String heading) {
    var letter = rows.get(1).get(headings().indexOf(heading)).at().replaceAll("[0-9]", "");
    return lines().stream().map(line -> line.stream().filter(cell -> cell.at().replaceAll("[0-9]", "").equals(letter))
        .map(Cell::text).findFirst().orElse("")).toList();
  }

  public boolean isFrozen() {
    return frozen;
  }
}
