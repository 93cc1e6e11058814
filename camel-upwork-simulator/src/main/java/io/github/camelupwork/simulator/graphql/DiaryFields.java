// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.List;
import java.util.Map;

/** Work diaries, days that were worked on, and single snapshots; all of a contract. */
final class DiaryFields implements GraphQlGroup {

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.workDiaryContract",
                DiaryFields::diary,
                "Query.workDays",
                DiaryFields::days,
                "Query.snapshotsByContractId",
                DiaryFields::snapshot);
    }

    private static Object diary(GraphQlCall call) {
        Map<?, ?> answer = (Map<?, ?>) call.rest(
                "workdiaries/contract", map("contract_id", call.text("contractId"), "date", call.text("date")));
        List<?> snapshots = (List<?>) ((Map<?, ?>) answer.get("snapshots")).get("snapshot");
        return map(
                "workDiaryTimeCells",
                snapshots.stream().map(snapshot -> cell((Map<?, ?>) snapshot)).toList());
    }

    private static Map<String, Object> cell(Map<?, ?> snapshot) {
        return map(
                "cellDateTime",
                moment(snapshot.get("cell_time")),
                "snapshotDateTime",
                moment(snapshot.get("time")),
                "memo",
                snapshot.get("memo"),
                "activityLevel",
                snapshot.get("activity"),
                "manual",
                false,
                "overtime",
                false,
                "mouseEventsCount",
                snapshot.get("mouse_events_count"),
                "keyboardEventsCount",
                snapshot.get("keyboard_events_count"),
                "activeWindowTitle",
                snapshot.get("active_window_title"),
                "hasScreenshot",
                true,
                "screenshotImageUrl",
                snapshot.get("screenshot_img"),
                "screenshotImageUrlMedium",
                snapshot.get("screenshot_img_med"),
                "screenshotImageThumbnail",
                snapshot.get("screenshot_img_thmb"));
    }

    private static Map<String, Object> moment(Object seconds) {
        return map("rawValue", seconds, "displayValue", seconds);
    }

    private static Object days(GraphQlCall call) {
        Map<?, ?> range = (Map<?, ?>) call.value("timeRange");
        Map<?, ?> answer = (Map<?, ?>) call.rest(
                "workdays/contract",
                map(
                        "contract_id",
                        String.join(
                                ";",
                                call.list("contractIds").stream()
                                        .map(String::valueOf)
                                        .toList()),
                        "from_date",
                        range.get("rangeStart"),
                        "till_date",
                        range.get("rangeEnd")));
        return map("workDays", ((Map<?, ?>) ((Map<?, ?>) answer.get("workdays")).get("workday")).get("date"));
    }

    private static Object snapshot(GraphQlCall call) {
        String contract = call.text("contractId");
        Map<?, ?> answer = (Map<?, ?>)
                call.rest("snapshots/getByContract", map("contract_id", contract, "timestamp", call.text("timestamp")));
        Map<?, ?> found = (Map<?, ?>) answer.get("snapshot");
        return List.of(map(
                "id",
                contract + "-" + found.get("time"),
                "time",
                found.get("time"),
                "contractId",
                contract,
                "companyId",
                found.get("company_id"),
                "teamName",
                found.get("team_name"),
                "status",
                found.get("status"),
                "memo",
                found.get("memo"),
                "activeWindowTitle",
                found.get("active_window_title"),
                "mouseEventsCount",
                found.get("mouse_events_count"),
                "keyboardEventsCount",
                found.get("keyboard_events_count")));
    }
}
