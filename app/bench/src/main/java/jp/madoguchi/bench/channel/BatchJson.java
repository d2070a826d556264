package jp.madoguchi.bench.channel;

import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.value.Bytes;

/** The changes of a batch as others would send them: JSON, each card's certificate once. */
final class BatchJson {
  private BatchJson() {}

  static byte[] encode(Batch batch) {
    List<Bytes> cards =
        batch.changes().stream().map(each -> each.approval().certificate()).distinct().toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("device", batch.header().device().value());
    json.put("epoch", batch.header().epoch());
    json.put("sequence", batch.header().sequence());
    json.put("sessions", batch.credentials().stream().map(s -> base64(s.certificate())).toList());
    json.put("cards", cards.stream().map(BatchJson::base64).toList());
    json.put("changes", batch.changes().stream().map(each -> change(each, cards)).toList());
    return JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
  }

  /** How many changes there are in what {@link #encode} wrote; all of it is read. */
  static int count(byte[] json) throws ParseException {
    Map<String, Object> read = JSONObjectUtils.parse(new String(json, StandardCharsets.UTF_8));
    return JSONObjectUtils.getJSONObjectArray(read, "changes").length;
  }

  private static Map<String, Object> change(ApprovedChange change, List<Bytes> cards) {
    Act act = change.entered().act();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", act.id().toString());
    json.put("group", act.group().toString());
    json.put("index", act.groupIndex());
    json.put("size", act.groupSize());
    json.put("kind", act.kind());
    json.put("resident", act.resident().digits());
    json.put("baseVersion", act.baseVersion());
    json.put("fields", fields(act));
    json.put("eventDate", act.eventDate().encode());
    json.put("notificationDate", act.notificationDate().toString());
    json.put("entryDate", act.entryDate().toString());
    json.put("reason", act.purpose().reason().code());
    json.put("reference", act.purpose().reference());
    json.put("basisDocument", act.basisDocument());
    json.put("entrant", act.entrant().value());
    json.put("session", act.session().toString());
    json.put("lease", act.lease());
    json.put("enteredAt", act.enteredAt().toEpochMilli());
    json.put("tick", act.tick());
    json.put("bootId", act.bootId());
    json.put("entrantSignature", base64(change.entered().signature()));
    json.put("approver", change.approval().approver().value());
    json.put("approverSession", change.approval().session().toString());
    json.put("approvedAt", change.approval().approvedAt().getEpochSecond());
    json.put("card", cards.indexOf(change.approval().certificate()));
    json.put("approverSignature", base64(change.approval().signature()));
    return json;
  }

  private static List<Object> fields(Act act) {
    List<Object> fields = new ArrayList<>();
    act.fields()
        .forEach(field ->
            fields.add(
                List.of(field.field().code(), field.before().value(), field.after().value())));
    return fields;
  }

  private static String base64(Bytes bytes) {
    return Base64.encode(bytes.toArray()).toString();
  }
}
