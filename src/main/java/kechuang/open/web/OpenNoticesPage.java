package kechuang.open.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.claim.boundary.NoticeBoard;
import kechuang.claim.boundary.NoticeRow;
import kechuang.platform.web.LazyRows;

/** All public notices, for everyone. */
@Named
@ViewScoped
public class OpenNoticesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private NoticeBoard board;

  private String text;
  private final LazyRows<NoticeRow> rows = new LazyRows<>(request -> board.ask(text, request));

  /** What was typed has changed. */
  public void filter() {
    rows.startAnew("form:rows");
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank();
  }

  public LazyRows<NoticeRow> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
