// SPDX-License-Identifier: GPL-3.0-or-later

extension Words {
  static let vietnamese = Words(
    language: .vietnamese, numbers: .vietnamese,
    units: UnitWords(
      million: "triệu", billion: "tỷ", perBillion: "tỷ", money: "đồng", year: "năm", month: "tháng",
      home: "hộ",
      homes: "hộ", households: "hộ", person: "người", people: "người", firms: "doanh nghiệp"),
    page: .vietnamese, answer: .vietnamese, charts: .vietnamese, tables: .vietnamese,
    terms: .vietnamese, dates: .vietnamese)
}

extension PageWords {
  fileprivate static let vietnamese = PageWords(
    skip: "Đến thẳng câu trả lời",
    contents: "Mục lục",
    period: { "từ \($0) đến \($1)" },
    comparing: { "So sánh \($0) kịch bản" },
    answer: "Câu trả lời",
    scorecard: { "Bảng điểm năm \($0)" },
    assumptions: "Giả định và nguồn số liệu",
    reproduction: "Cách lập lại báo cáo này",
    numbers: "Số liệu",
    unit: "Đơn vị",
    definition: "Định nghĩa",
    source: "Nguồn",
    projection: { "dự báo \($0) bằng Rollcast \($1)" },
    sweep: { "khoảng dao động: đợt mô phỏng \($0) lần chạy (\($1))" },
    seed: "số gieo",
    failedRuns: { "trong đó \($0) lần không thành công" },
    runsIn: { "các lần chạy trong \($0)" },
    madeWith: { "Lập bằng Rollcast \($0), bản \($1)." },
    region: "Vùng",
    colon: ":", semicolon: ";",
    quoted: { "“\($0)”" },
    notes: { "Giá trị tính theo giá năm \($0); tỷ trọng chính thức tính theo giá hiện hành." },
    lowConfidence: "Thứ hạng dự kiến có độ tin cậy thấp.",
    definitions: "Không được so sánh tỷ trọng theo các định nghĩa khác nhau.")
}

extension AnswerWords {
  fileprivate static let vietnamese = AnswerWords(
    share: { "\($0) GRDP vào năm \($1)" },
    goal: { "mục tiêu \($0): \($1)" },
    missedBelow: { "còn thiếu \($0)" },
    missedAbove: { "vượt quá \($0)" },
    met: "đạt",
    open: "chưa rõ, vì dự báo không đến năm đó",
    atLeast: { "ít nhất \($0)" },
    atMost: { "nhiều nhất \($0)" },
    points: { "\($0) điểm phần trăm" },
    projected: { "dự báo \($0)" },
    range: { "Trong chín trên mười lần chạy, tỷ trọng năm \($2) nằm từ \($0) đến \($1)." },
    chance: { "đạt trong \($0) số lần chạy" },
    goals: "Mục tiêu",
    change: { "Năm \($1), năm dự báo đầu tiên, con số này là \($0)." },
    spending: { "Tổng chi công đến năm \($1) là \($0)." },
    noSpending: "Không có chi công.")
}

extension DateWords {
  fileprivate static let vietnamese = DateWords(
    endOfYear: { "cuối năm \($0)" },
    day: { day, month, year in "ngày \(day)/\(month)/\(year)" })
}

extension TableWords {
  fileprivate static let vietnamese = TableWords(
    year: "Năm", district: "Địa bàn", scenario: "Kịch bản", figure: "Chỉ tiêu", value: "Giá trị",
    meaning: "Ý nghĩa", theme: "Nhóm", total: "Tổng", observed: "Số liệu thực tế",
    layer: "Hạng mục", years: "Các năm", amount: "Số tiền", districts: "Địa bàn",
    division: "Phân bổ theo", allDistricts: "tất cả",
    programme: "Các khoản chi",
    noProgramme: "Kịch bản không có khoản chi công nào.",
    anchors: "Công nghiệp lõi từ bên ngoài mô hình", anchor: "Dự án", anchorYear: "Từ năm",
    ramp: "Thời gian tăng dần",
    parameters: "Tham số",
    changedParameters: { "\($0) tham số khác giá trị trung tâm." },
    noChangedParameters: "Mọi tham số giữ giá trị trung tâm.",
    otherParameters: { "\($0) tham số giữ giá trị trung tâm" },
    parameter: "Tham số", central: "Trung tâm", range: "Khoảng", unit: "Đơn vị",
    mark: "Căn cứ", source: "Nguồn", setAt: "Đặt tại",
    inputs: "Tệp đầu vào", file: "Tệp", command: "Lệnh", population: "Dân số",
    cause: "Nguyên nhân", low: "Thấp", high: "Cao", change: "Thay đổi",
    difference: "Chênh lệch, điểm", sameDraws: { "Trên cùng các bộ tham số ngẫu nhiên, \($0)" },
    above: { "\($0) cao hơn" },
    equal: "Bằng nhau", bound: "Giới hạn",
    multiplier: "Giá trị của thêm một đơn vị", observations: "Số liệu thực tế", date: "Thời điểm")
}
