package kechuang.platform.web;

import jakarta.faces.context.FacesContext;
import kechuang.fault.StaleData;

/**
 * Buttons in the rows of a list act on the row that was shown, never on the one that has taken its place since. They
 * carry {@code <f:param name="seen" value="#{row.id()}-#{row.version()}"/>}.
 */
public final class SeenRow {

  private SeenRow() {
  }

  /** Refuses if the button was drawn for another row, or for another version of it. */
  public static void mustBe(long id, long version) {
    if (!(id + "-" + version).equals(seen())) {
      throw new StaleData();
    }
  }

  /** What the button was drawn for; null if it does not say. It is the same for a second click, whatever came since. */
  public static String seen() {
    return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("seen");
  }
}
