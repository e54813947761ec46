package kechuang.award.boundary;

import java.io.Serializable;
import kechuang.ledger.boundary.BudgetLine;
import kechuang.platform.boundary.Bilingual;
import kechuang.scheme.entity.Level;

/**
 * From which line of a year's budget an office pays.
 *
 * @param level whose part it pays
 * @param measure code of the measure that has the line to itself; empty for all that have none
 * @param name of the measure; null where it is for all
 */
public record Fund(Level level, String measure, Bilingual name, BudgetLine line) implements Serializable {
}
