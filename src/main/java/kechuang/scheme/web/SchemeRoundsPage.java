package kechuang.scheme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.platform.boundary.Caller;
import kechuang.scheme.boundary.RoundDesk;
import kechuang.scheme.boundary.RoundView;
import kechuang.scheme.boundary.Rounds;
import kechuang.scheme.entity.Round;

/** The rounds an officer's firms take part in, with their terms and how their pools stand. */
@Named
@RequestScoped
public class SchemeRoundsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient Rounds rounds;
  @Inject
  private transient Jurisdiction jurisdiction;

  @Inject
  private transient RoundDesk desk;
  @Inject
  private transient Caller caller;

  private transient List<RoundView> views;
  private transient List<Round> unpublished;

  /** Whether the caller keeps rounds; others look at them only. */
  public boolean isManager() {
    return caller.is("programme-manager");
  }

  /** What a manager's office has in preparation. */
  public List<Round> getUnpublished() {
    if (unpublished == null) {
      unpublished = isManager() ? desk.unpublished() : List.of();
    }
    return unpublished;
  }

  public List<RoundView> getRounds() {
    if (views == null) {
      var only = jurisdiction.county();
      var published = rounds.published().stream()
          .filter(round -> only.isEmpty() || round.serves(only.get()) || round.getOwner().equals(only.get())).toList();
      views = rounds.views(published, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
    return views;
  }
}
