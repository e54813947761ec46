package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.fault.NotFound;
import kechuang.platform.web.Display;
import kechuang.scheme.boundary.PolicyCatalogue;
import kechuang.scheme.boundary.PolicySheet;

/** One measure as its rule says it: for whom, how much, on what evidence, since when. */
@Named
@RequestScoped
public class OpenPolicyPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient PolicyCatalogue catalogue;

  private String code;
  private String county;
  private transient PolicySheet sheet;

  /** Loads it, so that an unknown measure is not found. */
  public void open() {
    getSheet();
  }

  public PolicySheet getSheet() {
    if (sheet == null) {
      if (code == null || !code.matches("[A-Z0-9-]{1,30}") || county != null && !county.matches("[0-9]{6}")) {
        throw new NotFound("measure", code);
      }
      sheet = catalogue.sheet(code, county, Display.locale());
    }
    return sheet;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  /** For whose firms it is read; null for the city's. */
  public String getCounty() {
    return county;
  }

  public void setCounty(String county) {
    this.county = county == null || county.isEmpty() ? null : county;
  }
}
