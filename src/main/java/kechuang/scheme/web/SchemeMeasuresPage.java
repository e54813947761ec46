package kechuang.scheme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kechuang.platform.web.Display;
import kechuang.scheme.boundary.MeasureBoard;
import kechuang.scheme.boundary.MeasureLine;
import kechuang.scheme.entity.Instrument;

/** The measures that a programme manager's office has to do with, and where their rules stand. */
@Named
@RequestScoped
public class SchemeMeasuresPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient MeasureBoard board;

  private String text;
  private String instrument;
  private String open;
  private transient List<MeasureLine> all;

  private List<MeasureLine> all() {
    if (all == null) {
      all = board.lines(Display.locale());
    }
    return all;
  }

  /** Those that are looked for. */
  public List<MeasureLine> getLines() {
    var wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    return all().stream().filter(line -> (line.code() + "\n" + line.name()).toLowerCase(Locale.ROOT).contains(wanted))
        .filter(line -> instrument == null || instrument.isEmpty() || line.instrument().name().equals(instrument))
        .filter(line -> open == null || open.isEmpty() || line.open() != null).toList();
  }

  /** How many are drafted or proposed in the office. */
  public long getOpenOnes() {
    return all().stream().filter(line -> line.open() != null).count();
  }

  public int getTotal() {
    return all().size();
  }

  public List<Instrument> getInstruments() {
    return Arrays.asList(Instrument.values());
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getInstrument() {
    return instrument;
  }

  public void setInstrument(String instrument) {
    this.instrument = instrument;
  }

  public String getOpen() {
    return open;
  }

  public void setOpen(String open) {
    this.open = open;
  }
}
