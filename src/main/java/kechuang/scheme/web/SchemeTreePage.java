package kechuang.scheme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kechuang.platform.boundary.Caller;
import kechuang.scheme.boundary.PolicyDesk;
import kechuang.scheme.boundary.PolicyRegister;
import kechuang.scheme.boundary.PolicyTree;
import kechuang.scheme.boundary.PolicyView;
import kechuang.scheme.boundary.PolicyViews;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.PolicyDocument;

/** The whole register as a tree: document, clause, measure, version. Managers see their office's drafts in it as well. */
@Named
@RequestScoped
public class SchemeTreePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient PolicyRegister register;
  @Inject
  private transient PolicyDesk desk;
  @Inject
  private transient PolicyViews views;
  @Inject
  private transient PolicyTree tree;
  @Inject
  private transient Caller caller;

  private transient List<PolicyView> documents;

  public boolean isManager() {
    return caller.is("programme-manager");
  }

  public List<PolicyView> getDocuments() {
    if (documents == null) {
      var drafts = isManager() ? desk.unpublished() : List.<PolicyDocument>of();
      documents = views.of(Stream.concat(drafts.stream(), register.all().stream()).toList());
    }
    return documents;
  }

  /** How many measures of a document are in force or will be. */
  public long measures(PolicyView view) {
    return view.branches().stream().flatMap(branch -> branch.measures().stream()).count();
  }

  /** Measures in force whose rule names no clause. */
  public List<Measure> getWithoutClause() {
    return tree.withoutClause();
  }
}
