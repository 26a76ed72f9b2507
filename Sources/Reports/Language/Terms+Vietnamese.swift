// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension Terms {
  static let vietnamese = Terms(
    indicator: { IndicatorNames.vietnamese[$0] },
    parameter: { ParameterMeanings.vietnamese[$0] },
    layer: vietnameseLayer,
    driver: { driver in
      switch driver {
      case .spending(let layer): "chi cho \(vietnameseLayer(layer))"
      case .anchors: "dự án từ bên ngoài"
      case .parameters(let group): "tham số \(group)"
      case .horizon: "năm đầu và năm cuối"
      case .steps: "số bước trong năm"
      case .districts: "bảng địa bàn"
      }
    },
    split: { split in
      switch split {
      case .population: "dân số"
      case .households: "số hộ"
      case .equal: "phần bằng nhau"
      case .need: "nhu cầu"
      }
    },
    mark: { mark in
      switch mark {
      case .official: "chính thức"
      case .literature: "tài liệu khoa học"
      case .derived: "suy ra"
      case .press: "báo chí"
      case .definition: "quy ước"
      case .assumption: "giả định"
      }
    },
    theme: { theme in
      switch theme {
      case .universal: "Phổ cập"
      case .broad: "Băng rộng"
      case .ultraBroad: "Siêu rộng"
      case .green: "Xanh"
      case .safe: "An toàn"
      case .equitable: "Công bằng"
      case .standing: "Vị thế"
      }
    },
    measure: { measure in
      switch measure {
      case .lowestFibreCoverage: .init("Phủ cáp quang thấp nhất", "thấp nhất trong các địa bàn")
      case .lowestMobile4GCoverage: .init("Phủ sóng 4G thấp nhất", "thấp nhất trong các địa bàn")
      case .householdsWithoutFibre: .init("Hộ chưa có cáp quang", "cáp quang chưa đến")
      case .fibreCoverage: .init("Phủ cáp quang", "số hộ cáp quang đến được")
      case .fibreTakeup: .init("Dùng cáp quang", "số hộ thuê bao")
      case .mobile4GCoverage: .init("Phủ sóng 4G", "dân số có sóng 4G")
      case .mobile4GTakeup: .init("Dùng 4G", "dân số dùng băng rộng di động")
      case .mobile5GCoverage: .init("Phủ sóng 5G", "dân số có sóng 5G")
      case .mobile5GTakeup: .init("Dùng 5G", "dân số dùng 5G")
      case .pue: .init("PUE", "tổng điện của trung tâm dữ liệu trên điện cho tính toán")
      case .energyMWh: .init("Điện năng", "mạng và trung tâm dữ liệu trong năm")
      case .emissionsPerValueAdded: .init("Phát thải", "CO₂ trên giá trị tăng thêm số")
      case .electricityBill: .init("Tiền điện", "chi phí của lượng điện đó")
      case .servedWithoutLargest:
        .init("Phục vụ khi mất nơi lớn nhất", "nhu cầu đám mây, nếu trung tâm dữ liệu ở đó hỏng")
      case .giniFibreTakeup:
        .init("Gini sử dụng cáp quang", "giữa các địa bàn: 0 đều nhau, 1 dồn một nơi")
      case .giniMobile4GTakeup:
        .init("Gini sử dụng 4G", "giữa các địa bàn: 0 đều nhau, 1 dồn một nơi")
      case .dtiScore: .init("Chỉ số chuyển đổi số", "điểm dự kiến; độ tin cậy thấp")
      case .dtiRank: .init("Thứ hạng dự kiến", "giữa các tỉnh; độ tin cậy thấp")
      }
    })
}

/// What a layer is called.
@Sendable private func vietnameseLayer(_ layer: Layer) -> String {
  switch layer {
  case .fibre: "cáp quang"
  case .mobile4G: "4G"
  case .mobile5G: "5G"
  case .dataCentre: "trung tâm dữ liệu"
  case .cloud: "đám mây"
  case .skills: "kỹ năng"
  case .platforms: "nền tảng số"
  }
}
