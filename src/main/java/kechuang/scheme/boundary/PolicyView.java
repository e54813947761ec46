package kechuang.scheme.boundary;

import java.util.List;
import kechuang.document.entity.Attachment;
import kechuang.platform.boundary.Bilingual;
import kechuang.scheme.boundary.PolicyTree.Branch;
import kechuang.scheme.entity.PolicyDocument;
import kechuang.scheme.entity.PolicyStanding;

/**
 * A document as its page shows it.
 *
 * @param owner name of the city or the county whose it is
 * @param standing what it means today
 * @param original its original as a file; null if there is none
 * @param replacement the document that takes its place, if that may be read; null if there is none
 * @param replaces the documents whose place it took
 */
public record PolicyView(PolicyDocument document, Bilingual owner, PolicyStanding standing, List<Branch> branches,
    Attachment original, PolicyDocument replacement, List<PolicyDocument> replaces) {
}
