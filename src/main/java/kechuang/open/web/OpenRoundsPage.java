package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.scheme.boundary.RoundView;
import kechuang.scheme.boundary.Rounds;

/** The rounds that take applications today, for everyone: whom they serve, on what terms, and what is left. */
@Named
@RequestScoped
public class OpenRoundsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient Rounds rounds;

  private transient List<RoundView> views;

  public List<RoundView> getRounds() {
    if (views == null) {
      views = rounds.views(rounds.open(), FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
    return views;
  }
}
