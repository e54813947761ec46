package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.fault.NotFound;
import kechuang.scheme.boundary.PolicyRegister;
import kechuang.scheme.boundary.PolicyView;
import kechuang.scheme.boundary.PolicyViews;

/** One policy document as an official notice, clause by clause, with the measures that rest on each. */
@Named
@RequestScoped
public class OpenDocumentPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient PolicyRegister register;
  @Inject
  private transient PolicyViews views;

  private String id;
  private transient PolicyView view;

  /** Loads it, so that an unknown document is not found. */
  public void open() {
    getView();
  }

  public PolicyView getView() {
    if (view == null) {
      if (id == null || !id.matches("[0-9]{1,18}")) {
        throw new NotFound("policy document", id);
      }
      view = views.of(register.get(Long.parseLong(id)));
    }
    return view;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
