package kechuang.application.entity;

import java.io.Serializable;
import java.util.List;
import kechuang.scheme.entity.Facts;

/**
 * What a firm writes into its application under a measure.
 *
 * @param subject what it is for, in a few words: the project, the patent, the contract
 * @param about what of what registers know of the firm it is about, as they name it; empty for nothing
 * @param said the facts that only the firm can say
 * @param keys of what supports it
 * @param costs invoice by invoice, where the rule wants it so
 * @param otherFundsNote from whom other public money came; null where none did
 * @param explanation why something that looks like the same matter is another; null where nothing does
 */
public record SupportForm(String subject, String about, Facts said, List<SupportKey> keys, List<SupportCost> costs,
    String otherFundsNote, String explanation, boolean commitment) implements Serializable {

  public SupportForm {
    about = about == null ? "" : about;
    keys = List.copyOf(keys);
    costs = List.copyOf(costs);
  }
}
