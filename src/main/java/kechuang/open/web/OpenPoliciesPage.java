package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kechuang.scheme.boundary.PolicyCatalogue;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Measure;

/** The policy package by the ways in which money is given, to be searched by anyone. */
@Named
@RequestScoped
public class OpenPoliciesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient PolicyCatalogue catalogue;

  private String instrument;
  private String text;
  private transient List<Measure> measures;

  public List<Measure> getMeasures() {
    if (measures == null) {
      measures = catalogue.list(Arrays.stream(Instrument.values()).filter(one -> one.name().equals(instrument)).findFirst()
          .orElse(null), text);
    }
    return measures;
  }

  /** The same, instrument by instrument; those without any are left out. */
  public List<Map.Entry<Instrument, List<Measure>>> getGroups() {
    var groups = new LinkedHashMap<Instrument, List<Measure>>();
    for (var one : Instrument.values()) {
      var of = getMeasures().stream().filter(measure -> measure.getInstrument() == one).toList();
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
