package jp.madoguchi.terminal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.terminal.shell.StatusModel.LineState;
import jp.madoguchi.terminal.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void eachStateOfTheLineHasWordsOfItsOwn(String language) {
    Texts inTest = new Texts(Locale.of(language));
    for (String place : List.of("status.line.", "sending.line.")) {
      List<String> words =
          Arrays.stream(LineState.values()).map(state -> inTest.get(place + state)).toList();
      assertEquals(LineState.values().length, new HashSet<>(words).size(), words.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ja, NOT_TRUSTED, 何も送っていません, 接続先と, L-21",
    "ja, CERTIFICATE_REFUSED, この端末の証明書を受け付けません, 更新を管理者に, L-22",
    "ja, REFUSED, 送信が断られました, 管理者に連絡, L-23",
    "en, NOT_TRUSTED, could not prove to be the centre, check the address, L-21",
    "en, CERTIFICATE_REFUSED, does not accept this terminal's certificate, renew, L-22",
    "en, REFUSED, refused what was sent, Tell the administrator, L-23",
    "ja, CENTRE_LOST, もう残っていない送信が欠けています, 管理者に連絡, L-26",
    "ja, LOG_WENT_BACK, 前に見たものより短く, 管理者に連絡, L-30",
    "ja, LOG_FORKED, 続きではありません, すぐ連絡, L-31",
    "ja, LOG_LACKS_OURS, 受領の記録にありません, すぐ連絡, L-32",
    "ja, LOG_REOPENED, 復元され, 管理者に連絡, L-33",
    "ja, WITNESS_MISSING, 1時間を超えて付いていません, 管理者に連絡, L-35",
    "en, WITNESS_MISSING, has not signed, Tell the administrator, L-35",
    "ja, TREE_NOT_PROVEN, 正しい署名がない, 管理者に連絡, L-34",
    "en, LOG_WENT_BACK, shorter than it was, Tell the administrator, L-30",
    "en, LOG_FORKED, does not continue, Call the administrator, L-31",
    "en, LOG_LACKS_OURS, is not in the centre's log, Call the administrator, L-32",
    "en, CENTRE_LOST, lacks batches, Call the administrator, L-26"
  })
  void aRefusalSaysWhatHappenedWhatToDoAndACode(
      String language, LineState state, String happened, String act, String code) {
    Texts inTest = new Texts(Locale.of(language));
    String sentence = inTest.get("sending.line." + state);
    assertTrue(sentence.contains(happened), sentence);
    assertTrue(sentence.contains(act), sentence);
    assertTrue(sentence.contains(code), sentence);
    assertTrue(inTest.get("status.line." + state).contains(code));
  }
}
