package kechuang.scheme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.scheme.boundary.RoundView;
import kechuang.scheme.boundary.Rounds;

/** The rounds an officer's firms take part in, with their terms and how their pools stand. */
@Named
@RequestScoped
public class SchemeRoundsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient Rounds rounds;
  @Inject
  private transient Jurisdiction jurisdiction;

  private transient List<RoundView> views;

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
