// SPDX-License-Identifier: GPL-3.0-or-later

extension ChartWords {
  static let vietnamese = ChartWords(
    share: Share(
      title: "Tỷ trọng kinh tế số trong GRDP",
      unit: "Phần trăm GRDP", defined: { "\($0), định nghĩa \($1)" },
      projected: "dự báo", observed: "thực tế", goal: "mục tiêu",
      before: "trước đó",
      band: { "khoảng từ \($0) đến \($1) số lần chạy" },
      reading: { "Tỷ trọng thay đổi từ \($0) năm \($1) đến \($2) năm \($3)." },
      single: { "Tỷ trọng năm \($1) là \($0)." },
      heldYears: { "Đợt mô phỏng chỉ có khoảng dao động cho \($0)." },
      noRange: "Đợt mô phỏng không có tỷ trọng của các năm này nên không có khoảng dao động để vẽ.",
      goalMark: { "mục tiêu \($0)" }),
    contributions: Contributions(
      title: "Các phần tạo nên tỷ trọng",
      unit: "Điểm phần trăm GRDP",
      reading: { "\($0): \($1) trên \($2) điểm năm \($3), phần lớn nhất." },
      growth: { "Tăng nhiều nhất từ năm \($2): \($0), thêm \($1) điểm." }),
    access: Access(
      coverageTitle: "Vùng phủ theo địa bàn",
      takeupTitle: "Mức sử dụng theo địa bàn",
      unit: "Phần trăm số hộ (cáp quang) hoặc dân số (4G, 5G)",
      fibre: "cáp quang", mobile4G: "4G", mobile5G: "5G",
      coverageReading: {
        "Năm \($0), cáp quang đến được từ \($1) số hộ (\($2)) đến \($3) (\($4))."
      },
      takeupReading: {
        "Năm \($0), từ \($1) số hộ (\($2)) đến \($3) (\($4)) thuê bao cáp quang."
      },
      coverageSingle: { "Năm \($0), cáp quang đến được \($1) số hộ ở \($2)." },
      takeupSingle: { "Năm \($0), \($1) số hộ ở \($2) thuê bao cáp quang." }),
    map: Map(
      title: "Nơi tạo ra giá trị tăng thêm số",
      area: { "Diện tích hình tròn: giá trị tăng thêm số năm \($0)" },
      shade: { "Độ đậm: tỷ trọng kinh tế số trong GRDP của địa bàn, \($0)" },
      reading: {
        "\($0) tạo ra \($1) của vùng, với tỷ trọng \($2); tỷ trọng thấp nhất ở \($3), \($4)."
      },
      single: { "\($0) tạo ra toàn bộ, \($1)." },
      east: { "\($0)°\u{A0}Đ" }, north: { "\($0)°\u{A0}B" }, west: { "\($0)°\u{A0}T" },
      south: { "\($0)°\u{A0}N" },
      below: { "dưới \($0)" }, between: { "\($0) đến \($1)" }, above: { "từ \($0) trở lên" }),
    cloud: Cloud(
      title: "Năng lực và nhu cầu đám mây",
      demand: "nhu cầu", usable: "năng lực dùng được", installed: "máy chủ đã lắp",
      reading: {
        "Năm \($0), vùng cần \($1) bộ xử lý ảo; \($2) trong số đó được phục vụ tại chỗ."
      }),
    spending: Spending(
      title: "Chi công theo hạng mục",
      unit: { "Tỷ đồng mỗi năm, theo giá năm \($0)" },
      reading: { "Tổng cộng \($0); nhiều nhất cho \($1), \($2)." },
      none: "Kịch bản không có chi công nên không có gì để vẽ.",
      absorbed: "Đã giải ngân"),
    comparison: Comparison(
      title: "Tỷ trọng trong từng kịch bản",
      reading: { "\($0) dẫn đầu với \($1) năm \($2), cao hơn \($4) \($3) điểm." },
      even: { "Mọi kịch bản đều đạt \($0) năm \($1)." },
      table: { "Các kịch bản cạnh nhau, năm \($0)" },
      spending: { "Chi công đến năm \($0)" },
      sameDraws: {
        "Với cùng \($0) bộ tham số ngẫu nhiên, \($1) cao hơn \($2) trong \($3) số lần chạy; trong chín trên mười lần, chênh lệch năm \($6) nằm từ \($4) đến \($5) điểm."
      }),
    tornado: Tornado(
      title: { "Điều gì làm thay đổi tỷ trọng năm \($0) nhiều nhất" },
      reading: { "\($0) đưa tỷ trọng từ \($1) đến \($2)." },
      strongest: { "Hình vẽ \($0) yếu tố mạnh nhất trong \($1) yếu tố." }),
    plan: Plan(
      title: "Kế hoạch tốt nhất tìm được",
      reading: { "Có kế hoạch \($0), không có \($1), chia đều \($2)." },
      noSplit: { "Có kế hoạch \($0), không có \($1)." },
      total: { "Kế hoạch chi tổng cộng \($0)." },
      yearly: { "Kế hoạch chi tổng cộng \($0); ngân sách nhỏ nhất đủ dùng là \($1) mỗi năm." },
      nearest: "Không thể đạt mọi yêu cầu; đây là phương án gần nhất.",
      unfinished: "Việc tìm kiếm chưa kết thúc nên có thể còn kế hoạch tốt hơn."),
    waterfall: Waterfall(
      same: "Không có gì đáng kể làm hai kịch bản khác nhau.",
      title: { "Từ “\($0)” đến “\($1)”" },
      reading: {
        "Chênh lệch là \($0) điểm, \($1) so với \($2); phần lớn đến từ \($3), \($4)."
      }))
}
