package kechuang.scheme.boundary;

import java.io.Serializable;

/**
 * One line of a standard of support 扶持标准, in the reader's words.
 *
 * @param label what it is about: 奖励比例, 单项最高, 叠加
 * @param text what holds: 12%, 5,000,000.00 元
 */
public record StandardLine(String label, String text) implements Serializable {

  public String getLabel() {
    return label;
  }

  public String getText() {
    return text;
  }
}
