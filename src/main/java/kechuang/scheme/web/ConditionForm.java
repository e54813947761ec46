package kechuang.scheme.web;

import java.io.Serializable;
import java.util.Locale;
import kechuang.scheme.entity.RuleDraft;
import kechuang.scheme.entity.Stage;

/** One condition as it is typed, with the sentence a person reads. */
public class ConditionForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private Stage stage = Stage.ELIGIBLE;
  private String code;
  private RowsForm rows;
  private String textZh;
  private String textEn;

  /** A new one, with one empty row. */
  static ConditionForm fresh() {
    var form = new ConditionForm();
    form.rows = RowsForm.fresh();
    return form;
  }

  /** A condition, to be changed. */
  static ConditionForm of(RuleDraft.Condition condition, Locale locale) {
    var form = new ConditionForm();
    form.stage = condition.stage();
    form.code = condition.code();
    form.rows = RowsForm.of(condition.expression(), locale);
    form.textZh = condition.textZh();
    form.textEn = condition.textEn();
    return form;
  }

  public Stage getStage() {
    return stage;
  }

  public void setStage(Stage stage) {
    this.stage = stage;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public RowsForm getRows() {
    return rows;
  }

  public void setRows(RowsForm rows) {
    this.rows = rows;
  }

  public String getTextZh() {
    return textZh;
  }

  public void setTextZh(String textZh) {
    this.textZh = textZh;
  }

  public String getTextEn() {
    return textEn;
  }

  public void setTextEn(String textEn) {
    this.textEn = textEn;
  }
}
