package kechuang.provider.boundary;

import java.util.List;
import java.util.Optional;
import kechuang.document.entity.Attachment;
import kechuang.identity.boundary.History;
import kechuang.organisation.entity.Organisation;
import kechuang.provider.entity.ProviderListing;
import kechuang.provider.entity.ProviderService;
import kechuang.provider.entity.Qualification;

/**
 * A provider with its listing and all that belongs to it.
 *
 * @param listing null as long as it has not applied
 * @param files of the certificates
 */
public record ListingCase(Organisation provider, ProviderListing listing, List<ProviderService> services,
    List<Qualification> qualifications, List<Attachment> files, History history) {

  /** The file of a certificate. */
  public Optional<Attachment> file(long qualification) {
    return files.stream().filter(file -> file.getOwnerId() == qualification).findFirst();
  }
}
