package kechuang.scheme.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Rows that belong together. */
public class GroupForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private List<RowForm> rows = new ArrayList<>();

  /** With one empty row. */
  static GroupForm fresh() {
    var group = new GroupForm();
    group.rows.add(new RowForm());
    return group;
  }

  public List<RowForm> getRows() {
    return rows;
  }

  public void setRows(List<RowForm> rows) {
    this.rows = rows;
  }
}
