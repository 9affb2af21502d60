package dev.bobbin.flink;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The job of the guide. */
final class SessionsJob {

  private SessionsJob() {}

  // snippet: job
  static SingleOutputStreamOperator<String> sessions(DataStream<Hit> hits) {
    CoroutineFunction<String, Hit, String> function =
        CoroutineFunction.of(Sessions::sessions, Sessions.class);
    return hits.keyBy(Hit::visitor).process(function).returns(String.class).uid("sessions");
  }
  // end
}
