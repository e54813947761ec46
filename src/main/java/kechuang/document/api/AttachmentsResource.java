package kechuang.document.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kechuang.document.boundary.Attachments;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.platform.api.Idempotency;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * Files: handed in as {@code multipart/form-data} with the parts {@code file}, {@code category} and, unless it is for a
 * claim, {@code ownerKind}; bound to a case when the case is sent. A file that cannot be scanned is refused.
 */
@Path("/attachments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {

  private static final String USUAL_OWNER = "claim";
  private static final int LONGEST_WORD = 200;

  @EJB
  private Uploads uploads;
  @EJB
  private Attachments attachments;
  @Inject
  private Idempotency idempotency;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer"})
  @APIResponseSchema(value = AttachmentAnswer.class, responseCode = "201")
  public Response upload(@HeaderParam(Idempotency.HEADER) String key, List<EntityPart> parts) throws IOException {
    var bytes = part(parts, "file").filter(part -> part.getFileName().isPresent())
        .orElseThrow(() -> new Problems(List.of(Problem.of("file", "document.file.missing"))));
    var file = new NewFile(word(parts, "ownerKind").orElse(USUAL_OWNER), word(parts, "category").orElse(null),
        new FileName(fileName(bytes)));
    return uploads.take(file, bytes.getContent(), content -> idempotency.optional("POST /attachments", key,
        new Asked(file.ownerKind(), file.category(), file.name().text(), content.sha256()), 201,
        () -> attachments.keep(file, content), AttachmentAnswer::of));
  }

  /** What makes two uploads the same. */
  record Asked(String ownerKind, String category, String fileName, String sha256) {
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"applicant", "provider", "programme-manager", "county-officer", "city-officer",
      "finance-reviewer", "payment-maker", "payment-checker", "auditor"})
  public AttachmentAnswer get(@PathParam("id") long id) {
    return AttachmentAnswer.of(attachments.get(id));
  }

  /** The bytes, always as a download. */
  @GET
  @Path("{id}/content")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({"applicant", "provider", "programme-manager", "county-officer", "city-officer",
      "finance-reviewer", "payment-maker", "payment-checker", "auditor"})
  public Response content(@PathParam("id") long id) {
    var file = attachments.get(id);
    return Response.ok(attachments.content(id), file.getMediaType())
        .header("Content-Disposition", file.name().attachmentHeader()).header("Cache-Control", "private, no-store")
        .header("Content-Security-Policy", "sandbox; default-src 'none'").build();
  }

  private static Optional<EntityPart> part(List<EntityPart> parts, String name) {
    return parts == null ? Optional.empty() : parts.stream().filter(part -> name.equals(part.getName())).findFirst();
  }

  private static Optional<String> word(List<EntityPart> parts, String name) {
    return part(parts, name).map(part -> {
      try (var in = part.getContent()) {
        return new String(in.readNBytes(LONGEST_WORD), StandardCharsets.UTF_8).strip();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** Many clients send the name's UTF-8 bytes as they are, which servers read as ISO 8859-1. */
  private static String fileName(EntityPart file) {
    var name = file.getFileName().orElse("");
    var again = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return name.chars().allMatch(c -> c < 256) && again.indexOf('\uFFFD') < 0 ? again : name;
  }
}
