package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kechuang.platform.web.Display;
import kechuang.scheme.boundary.PolicyCatalogue;
import kechuang.scheme.boundary.PolicyCatalogue.Line;
import kechuang.scheme.entity.Instrument;

/** The policy package by the ways in which money is given, to be searched by anyone. */
@Named
@RequestScoped
public class OpenPoliciesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient PolicyCatalogue catalogue;

  private String instrument;
  private String text;
  private transient List<Line> measures;

  public List<Line> getMeasures() {
    if (measures == null) {
      measures = catalogue.lines(Arrays.stream(Instrument.values()).filter(one -> one.name().equals(instrument)).findFirst()
          .orElse(null), text, Display.locale());
    }
    return measures;
  }

  /** The same, instrument by instrument; those without any are left out. */
  public List<Map.Entry<Instrument, List<Line>>> getGroups() {
    var groups = new LinkedHashMap<Instrument, List<Line>>();
    for (var one : Instrument.values()) {
      var of = getMeasures().stream().filter(line -> line.measure().getInstrument() == one).toList();
      if (!of.isEmpty()) {
        groups.put(one, of);
      }
    }
    return List.copyOf(groups.entrySet());
  }

  public List<Instrument> getInstruments() {
    return List.of(Instrument.values());
  }

  public String getInstrument() {
    return instrument;
  }

  public void setInstrument(String instrument) {
    this.instrument = instrument;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
