package kechuang.award.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.award.boundary.AwardListRow;
import kechuang.award.boundary.AwardLists;
import kechuang.award.boundary.Offerable;
import kechuang.platform.web.Display;

/** Benefits without application: what could be offered now, and the lists that were made. */
@Named
@RequestScoped
public class AwardListsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient AwardLists lists;

  private transient List<Offerable> offerable;
  private transient List<AwardListRow> all;

  /** Measures that the last matching found somebody for. */
  public List<Offerable> getOfferable() {
    if (offerable == null) {
      offerable = lists.offerable(Display.locale());
    }
    return offerable;
  }

  public List<AwardListRow> getAll() {
    if (all == null) {
      all = lists.all();
    }
    return all;
  }
}
